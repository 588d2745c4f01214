import { type Clock, DAY_PARTS, type DayPart } from '../selection.ts';
import { phrases, type Reading } from './reading.ts';

/** Times of day that were read. */
export interface TimesRead {
  readonly parts: readonly DayPart[];
  readonly clocks: readonly Clock[];
  /** Spanish "mañana" without an article: tomorrow. */
  readonly tomorrow: boolean;
}

/** End of the day, minutes after its start. */
export const MIDNIGHT = 24 * 60;
/** An earlier hour without "am" is one of the afternoon. */
const WORKING_DAY_STARTS = 8;

const MORNING = String.raw`a\.?m\.?|in the morning|du matin|de la mañana|утра`;
const AFTER_NOON = String.raw`p\.?m\.?|in the (afternoon|evening)|de l'après midi|du soir|
  de la (tarde|noche)|дня|вечера`;
const HALF = `(?<half>${MORNING}|${AFTER_NOON})`;
const AFTER = 'after|from|since|après|dès|à partir de|depuis|después de|desde|a partir de|после|с';
const BEFORE = "before|until|till|avant|jusqu'à|antes de|hasta|до";
const BOUND = `(((?<after>${AFTER})|(?<before>${BEFORE})) (las? )?)?`;
const HOUR_WORD = "h|hrs?|heures?|horas?|o'?clock|ч|час(а|ов)?";
const HOUR = String.raw`(?<hour>\d{1,2})`;
const MINUTES = String.raw`(?<minutes>[0-5]\d)`;

const CLOCKS = [
  phrases(String.raw`${BOUND}${HOUR}\s*(${HOUR_WORD})\s*${MINUTES}?(\s*${HALF})?`),
  phrases(String.raw`${BOUND}${HOUR}\s*[:.]\s*${MINUTES}(\s*${HALF})?`),
  phrases(String.raw`${BOUND}${HOUR}\s*${HALF}`),
  // Not "at 24/7": what follows the number must not belong to it.
  phrases(
    String.raw`(at|around|à|vers|a las?|sobre las?|в|к|${AFTER}|${BEFORE}) (las? )?${HOUR}(?!\s*[/x:.-]\s*\d)`,
  ),
];

const DIGIT = /\d/;
const NOON = phrases('noon|midday|midi|mediodía|полдень|полудня');

const PARTS: Readonly<Record<DayPart, RegExp>> = {
  afternoon: phrases({
    en: 'afternoons?|after lunch',
    fr: 'après midis?|aprem',
    es: '((por|en|de|a) )?las? tardes?|tarde',
    ru: 'после (обеда|полудня)|днем|дневн…|(во )?втор… половин… дня',
  }),
  morning: phrases({
    en: 'mornings?',
    fr: 'mat(in|ins|inée)',
    es: '((por|en|de) )?la mañana',
    ru: 'утр(о|а|ом|у)|утренн…|(в )?перв… половин… дня',
  }),
  evening: phrases({
    en: 'evenings?|tonight|at night',
    fr: '(ce )?soir|soir(s|ée)',
    es: '(por|en|de) la noche|(esta )?noche',
    ru: 'вечер(а|ом|у|е)?|вечерн…',
  }),
};
const MORNING_OR_TOMORROW = phrases('mañana');

/**
 * Takes clock times ("14h30", "2.30 pm", "at 9", "after 14h") and times of day.
 * @param isDayNamed whether the text names a day: then "mañana" is the morning
 */
export function takeTimes(reading: Reading, isDayNamed: boolean): TimesRead {
  const clocks = DIGIT.test(reading.left)
    ? CLOCKS.flatMap((pattern) => reading.take(pattern, isTime).map(clockOf))
    : [];
  const found = reading.takesAny(PARTS);
  if (reading.takes(NOON)) clocks.push({ from: 12 * 60, to: 13 * 60 });
  const isAmbiguous = reading.takes(MORNING_OR_TOMORROW);
  if (isAmbiguous && isDayNamed) found.push('morning');
  const parts = DAY_PARTS.filter((part) => found.includes(part));
  return { parts, clocks, tomorrow: isAmbiguous && !isDayNamed };
}

function isTime({ groups }: RegExpExecArray): boolean {
  const { hour } = groups ?? {};
  return Number(hour) < 24;
}

function clockOf({ groups = {} }: RegExpExecArray): Clock {
  const { hour, minutes, half, after, before } = groups;
  const start = hourOf(hour, half) * 60 + Number(minutes ?? 0);
  if (after !== undefined) return { from: start, to: MIDNIGHT };
  if (before !== undefined) return { from: 0, to: start };
  return { from: start, to: start + (minutes === undefined ? 60 : 1) };
}

/**
 * The hour on a clock of 24. Nobody means a session at two in the night, unless
 * it is written "02".
 */
function hourOf(written: string | undefined, half: string | undefined): number {
  const hour = Number(written);
  const isMorning = half !== undefined && half.search(IN_THE_MORNING) >= 0;
  const isEarly = hour >= 1 && hour < WORKING_DAY_STARTS && !written?.startsWith('0');
  const isAfternoon = half === undefined ? isEarly : !isMorning;
  return isAfternoon && hour < 12 ? hour + 12 : hour;
}

const IN_THE_MORNING = phrases(MORNING);
