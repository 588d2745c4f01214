import { ROOM_WORD, WORKSHOP_WORD } from './numbers.ts';
import { anyOf, phrases, type Reading } from './reading.ts';

/** The word for a session in the four languages, as a source for `phrases`. */
const SESSION_WORD = anyOf({
  en: 'sessions?',
  fr: 'séances?',
  es: 'sesi(ón|ones)',
  ru: 'сесси…|заседани…|мероприяти…',
});
const WHICH = anyOf({
  en: 'which|what',
  fr: `quel(le)?s?( (sont|est|étai(en)?t)( les?| la)?)?|(les?|la)quel(le)?s? des`,
  es: 'qué|cuál(es)?( (son|es|fueron|eran) (los|las|el|la)| de los| de las)?',
  ru: 'как(ой|ие|их|ом|ая|ую|ое|ому|им|ими)( из)?',
});
const IS_THERE = anyOf({
  en: '(is|are|was|were|will) there( be)?( an?| any)?',
  fr: "y (a|avait|aura|a eu)( t)? il (des?|une?|un|d')|(est ce qu')?il y a (des?|une?|d')",
  es: '(hay|había|hubo|habrá)( algún| alguna| una)?',
  ru: '(есть ли|был[оаи]? ли|будет ли|будут ли|есть)( какой нибудь| какие нибудь)?',
});
const LIST = anyOf({
  en: '(list|show( me)?|give me|all)( of)?( the)?',
  fr: '(liste[rz]?|(montre|donne)[rz]?( moi)?|affiche[rz]?|tou(s|tes))( les| des)?',
  es: '(enumera|lista|muestra|muéstrame|dame|tod[oa]s)( de)?( los| las)?',
  ru: 'перечисли…|покажи…|дай(те)?|список|все',
});
const OTHER =
  '((of the|are the|were the|is the|was the|of|other|parallel|autres?|otros?|еще|другие) )?';
const WHICH_OF = `(${WHICH}|${IS_THERE}|${LIST}) ${OTHER}`;

/** What a text says anywhere, whatever else it says with the same words. */
const SAID = {
  /** Asks for the time of day. */
  hour: phrases({
    en: '(what|which) (time|hour)(?! (limit|frame|period|zone))|(start(ing)?|begin(ning)?) times?',
    fr: 'quel(le)?s? heures?|heure de début',
    es: 'qué horas?',
    ru: 'во сколько|(в )?котором часу|время начала',
  }),
  /** Asks for the time or the day. */
  when: phrases({
    en: 'when|(what|which) (days?|date)|how early',
    fr: 'quand|quel(le)?s? (jours?|date|moment)',
    es: 'cuándo|qué (días?|fecha|momento)',
    ru: 'когда|как(ое|ого|ой|ие) (время|числа|день|дня|дата|дни)|начало (в|во)',
  }),
  /** Asks for the room, by that word. */
  room: phrases(`${WHICH} ${ROOM_WORD}`, {
    en: 'room number',
    fr: 'numéro de (la )?salle',
    es: 'número de (la )?sala',
    ru: 'как(ом|ой|ое|ая|ую|их|ие) (зал…|комнат…|аудитори…|помещени…)|номер зала',
  }),
  where: phrases({
    en: 'where|location of',
    // Without its accent "où" is "or": then only where a place must follow.
    fr: `où|ou (se (tient|tiendra|tenait|déroule|déroulera|trouve)|(a|aura|a eu) lieu|est l[ae]?)`,
    es: 'dónde',
    ru: 'где',
  }),
  languages: phrases({
    en: '(which|what|working|official) languages?|interpret(ed|ing|ation|ers?)|translat(ed|ions?)',
    fr: `quelles? langues?|langues de travail|interprét(ée?s?|ation)|interprète|
      tradui(te?s?|re)|traduction`,
    es: `(qué|cuáles) (idiomas?|lenguas?)|idiomas de trabajo|interpretación|
      traducción|traducid[oa]s?`,
    ru: `(как(их|ом|ие|ой)|рабочи[ей]|рабочих) язык…|интерпретаци…|
      перевод(а|ом|е|ится|ился|илась|чик…)?|синхронн…`,
  }),
  /** Asks which workshops there are, or which one is about something. */
  workshops: phrases(`${WHICH_OF}${WORKSHOP_WORD}`),
  sessions: phrases(`${WHICH_OF}${SESSION_WORD}`),
  /** Asks what is on. */
  events: phrases({
    en: `what('?s| is| are| was| were| will be)?
       (on|in|happening|scheduled|planned|going on|taking place|held|there|offered|running)|
      what( will)? (happens?|happened|takes? place|took place|goes on|do (we|i) have|
      can i (attend|see|visit))|whats on|is there (anything|something)`,
    fr: `que se passe( t il|ra)?|qu'est ce qui (se passe|(est|était) prévu|a lieu|s'est passé)|
      qu'est ce qu'il y a|qu'y (a t il|avait il|aura t il)|a quoi assister|qu'est il prévu|quoi`,
    es: `qué (hay|hubo|había|habrá|toca|tenemos|actividades|(tiene|tuvo) lugar)|
      qué (se )?(pasa|ocurre|celebra|celebró|ofrece|pasó|ocurrió)|
      qué (está|estaba|estuvo) (previsto|programado)`,
    ru: `что( там)? (будет|было|проходит|происходит|происходило|запланировано|намечено|идет|шло|
      состоится|состоялось|есть|пройдет|проходило|планируется|предусмотрено)|что (в|во|на)`,
  }),
  count: phrases(
    `(how many|combien de|cuántos|cuántas|(?<!(во|до|на) )сколько)( \\p{L}+)?
       (${WORKSHOP_WORD}|${SESSION_WORD})|combien d'ateliers`,
  ),
  /** Asks what something is about, or says that it is about something. */
  title: phrases({
    en: `about|titles?|titled|called|topics?|subject|theme|deal(s|t)? with|cover(s|ed)?`,
    fr: `de quoi|sujet|thème|titre|s'appelle|intitulé|porte sur|porta(it|nt)? sur|
      traite(nt|ra|it)?|traitait|consacrée?s?|concerne`,
    es: 'de qué|tema|título|se llama(ba)?|trat(a|ó|aba|an)|dedicad[oa]',
    ru: 'о чем|тем(а|у|ой|е)|названи…|называ…|посвящ…|кас(ается|ался|алась)',
  }),
  /** Speaks of sessions in general. */
  'any-session': phrases(SESSION_WORD),
  /** "Which session was on X?", but not "in which session did X …?", which asks for what happened. */
  'which-session': phrases(`^[^\\p{L}]*(which|what|quelle|que|какое|какая|какой)
     (session|séance|sesión|сессия|заседание)…`),
  /** A workshop and what it is about, without a verb: "workshop on terrorism". */
  'like-title': phrases(
    `^[^\\p{L}]*(the |le |l'|el )?${WORKSHOP_WORD}
       (on|about|for|sur|sobre|de|pour|para|о|об|по|для) [^?]*[?.]?$`,
    `^[^\\p{L}]*${WORKSHOP_WORD} \\p{L}+$`,
  ),
  /** Names the programme; the plural means projects. */
  programme: phrases({
    en: 'programme|program|agenda|schedule|timetable',
    fr: 'horaires?|emploi du temps',
    es: 'programa|horarios?',
    ru: 'программ[аеуы]|расписани[ея]|повестк[аеиу]( дня)?',
  }),
  /** Continues what was said before: "and on Friday?". */
  continues: phrases("^[^\\p{L}]*(and|(what|how) about|et|qu'en est il|y|qué tal|а|и)"),
};

/** What a text says in words that say nothing else. */
const SAID_APART = {
  calendar: phrases('ics|ical|icalendar|calendar|calendrier|calendario|календар…'),
  /** Sessions at the same time as the selected ones are meant, not these. */
  parallel: phrases({
    en: `(at )?the same time( as)?|in parallel( with| to)?|parallel( with| to)|
      simultaneously( with)?`,
    fr: 'en même temps( que)?|en parallèle( de| avec)?',
    es: 'al mismo tiempo( que)?|en paralelo( con| a)?|simultáneamente',
    ru: 'одновременно( с)?|в то же время( что)?|параллельно( с)?',
  }),
  /** Of the selected workshops, those that start last are meant. */
  last: phrases(`(last|final|derniers?|últimos?|последн…)(?= ${WORKSHOP_WORD})`),
  now: phrases({
    en: '(right )?now|currently',
    fr: 'maintenant|en ce moment|actuellement',
    es: 'ahora( mismo)?|actualmente',
    ru: 'сейчас|теперь',
  }),
  next: phrases({
    en: 'next|upcoming',
    fr: 'prochaine?s?|suivante?s?|ensuite',
    es: 'próxim[oa]s?|siguientes?',
    ru: 'дальше|далее|следующ…|ближайш…',
  }),
};

/** What a text asks for, or tells about itself. */
export type Cue = keyof typeof SAID | keyof typeof SAID_APART;

/** Everything a text asks for; what is said apart is taken from it. */
export function cuesIn(reading: Reading): ReadonlySet<Cue> {
  return new Set<Cue>([...reading.holds(SAID), ...reading.takesAny(SAID_APART)]);
}

/** Whether it asks for the day or time. */
export function asksWhen(cues: ReadonlySet<Cue>): boolean {
  return cues.has('hour') || cues.has('when');
}

/** Whether it asks for something that each row of a programme has. */
export function asksForField(cues: ReadonlySet<Cue>): boolean {
  return asksWhen(cues) || cues.has('room') || cues.has('where') || cues.has('languages');
}

/** What it asks for is relative to the clock. */
export function momentIn(cues: ReadonlySet<Cue>): 'now' | 'next' | undefined {
  if (cues.has('now')) return 'now';
  return cues.has('next') ? 'next' : undefined;
}
