import { foldInPlace } from './reading.ts';
import { monthNamed, weekdayNamed } from './spellings.ts';

/** Beginnings of words; one that ends in `=` counts only as a whole word. */
type Beginnings = ReadonlyMap<string, readonly string[]>;

/**
 * Words without which no text asks for a programme. Names of days and months
 * are recognised by their own reading, typing errors included.
 */
const CUES = beginnings(`
  programme= program= agenda= schedule= timetable= horaire emploi= programa= horario программ расписани повестк
  ics= ical icalendar calend календ
  room rm= sall sala= salas= salón= зал= зала= зале= залу= залом= залы= залах= комнат аудитори помещени
  workshop ws= ateliers= atelier= taller= talleres= семинар воркшоп мастерск практикум
  session séance sesión sesiones= сесси заседани мероприяти plenar pléni plenaria пленар пленум
  ceremon cérémon церемони
  dinner supper= banquet dîner repas= soirée= gala= social= sociales= cena= cenas= ужин банкет
  heure= heures= hora= horas= часу= начала= noon= midday= midi= mediodía= полдень= полудня=
  language langue= langues= idioma lengua= lenguas= язык interpret interprét interprèt translat tradu интерпрет перевод синхрон
  day= days= jour= jours= journée dia= días= jornada день= дня= дню= дне=
  today= tomorrow= yesterday= hui= demain= hier= hoy= mañana= ayer= сегодня= завтра= вчера=
`);

/** Words that are cues only together with others, and those others. */
const PAIRS: readonly (readonly [Beginnings, Beginnings])[] = [
  // The beginning and end of the conference are sessions; the conference itself is none.
  [
    beginnings('conference conférence conferencia= конференци octopus='),
    beginnings(`
      end close clos conclu finish over= until= till= start beg open commen kick fin clôture termin achev achèv jusqu
      debut début ouv clausura cierre acab hasta= empez empie comien comenz inici inaug abr apertura
      закан закон конец= конца= конча оконч заверш закры начал начин начн откры до=
    `),
  ],
  [beginnings('time= times= hour='), beginnings('what= which= start begin')],
  [beginnings('сколько='), beginnings('во=')],
  [
    beginnings(`
      now= currently= maintenant= moment= actuellement= ahora= actualmente= сейчас= теперь=
      next= upcoming= prochain suivant ensuite= próxim siguiente дальше= далее= следующ ближайш
    `),
    beginnings('what whats= is= que= qu= quoi= что='),
  ],
];

const WORD = /[\p{L}\p{N}]+/gu;
const DAY_OF_MONTH = /^\d{1,2}(?!\d)/;
const DIGIT = /\d/;
/** A workshop as "W6". */
const SHORT_WORKSHOP = /^ws?\d/;
/** What may be a clock time or a date in figures; "24/7" is none. */
const CLOCK_OR_DATE = new RegExp(
  [
    String.raw`\d\s*(?:h|ч|o['’]?clock|[ap]\.?m|утра|дня|вечера|(?:in|du|de)[\s'’-])`,
    String.raw`\d\s*[:.]\s*\d|(?<!24)\/\d|(?:19|20)\d\d-\d`,
    String.raw`(?<!\p{L})(?:at|around|a|vers|sobre|las?|в|к|after|from|since|apres|des|(?:partir|despues|antes)[\s'’-]+de|depuis|desde|после|с|before|until|till|avant|hasta|до)[\s'’-]+(?:[01]?\d|2[0-3])(?!\d|\s*[/x:.-]\s*\d)`,
  ].join('|'),
  'u',
);

/**
 * Whether a text may ask for a programme: what holds none of these words and
 * numbers cannot, and need not be read. It only saves time: `asksForProgramme`
 * decides.
 * @param dates days of the programme, `YYYY-MM-DD`
 */
export function mayAskForProgramme(text: string, dates: readonly string[]): boolean {
  const folded = foldInPlace(text.normalize('NFC'));
  const words = folded.match(WORD) ?? [];
  return (
    words.some((word) => isCue(word, dates)) ||
    PAIRS.some(([cues, others]) => hasAny(words, cues) && hasAny(words, others)) ||
    (DIGIT.test(folded) && CLOCK_OR_DATE.test(folded))
  );
}

function isCue(word: string, dates: readonly string[]): boolean {
  if (SHORT_WORKSHOP.test(word)) return true;
  const day = DAY_OF_MONTH.exec(word)?.[0];
  if (day !== undefined) return dates.some((date) => Number(date.slice(8)) === Number(day));
  return begins(word, CUES) || weekdayNamed(word) !== undefined || monthNamed(word) !== undefined;
}

function hasAny(words: readonly string[], known: Beginnings): boolean {
  return words.some((word) => begins(word, known));
}

function begins(word: string, known: Beginnings): boolean {
  const candidates = known.get(word.slice(0, 2));
  return (
    candidates?.some((one) =>
      one.endsWith('=')
        ? one.length === word.length + 1 && one.startsWith(word)
        : word.startsWith(one),
    ) ?? false
  );
}

/** By their first two letters, folded. */
function beginnings(words: string): Beginnings {
  const found = new Map<string, string[]>();
  for (const word of foldInPlace(words).split(/\s+/).filter(Boolean)) {
    const start = word.slice(0, 2);
    found.set(start, [...(found.get(start) ?? []), word]);
  }
  return found;
}
