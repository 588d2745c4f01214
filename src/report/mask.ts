/** Mentions as Slack and Discord write them, with what names them: `<@U024|jo>`, `<@!80351>`, `<#C1|general>`. */
const MENTION = /<(?:@[!&]?|#|!subteam\^)[\w-]+(?:\|[^<>]*)?>/g;
const LABEL = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?`;
/** "at" and "dot" as people write them out, by language. */
const WRITTEN_OUT = [
  ['at', 'dot'],
  ['arobase', 'point'],
  ['arroba', 'punto'],
  ['собака', 'точка'],
] as const;

/** An address, also one written for people: `jo (at) coe dot int`. */
const EMAIL = new RegExp(
  WRITTEN_OUT.map(([at, dot]) => {
    const signs = (sign: string, word: string) =>
      String.raw`(?:${sign}|\s*[([{<]\s*(?:${word}|${sign})\s*[)\]}>]\s*|\s+${word}\s+)`;
    const [atSign, dotSign] = [
      signs(String.raw`[@＠]\s*|\s+[@＠]\s+`, at),
      signs(String.raw`\.`, dot),
    ];
    return String.raw`(?<![\p{L}\p{N}])(?:mailto:)?[\p{L}\p{N}][\p{L}\p{N}._%+'-]*${atSign}${LABEL}(?:${dotSign}${LABEL})*${dotSign}\p{L}{2,}(?![\p{L}\p{N}])`;
  }).join('|'),
  'giu',
);
const HANDLE = /(?<![\p{L}\p{N}._/])[@＠][\p{L}\p{N}_][\p{L}\p{N}_.-]*[\p{L}\p{N}_]/gu;
/** What else has an @ in its midst: `jo@localhost`. */
const JOINED = /(?<![^\s@＠])[^\s@＠]+[@＠][^\s@＠]*[^\s@＠.,;:!?)"'»”’]/gu;
/** Ids that need no mention to name somebody: Slack's `U024BE7LH`, Discord's former `jo#1234`. */
const ID = /\b[UW](?=[A-Z]*\d)[A-Z0-9]{7,12}\b|[\p{L}\p{N}_.]{2,32}#\d{4}\b/gu;
/** Digits and what people put between them. */
const NUMBER =
  /(?<![\p{L}\p{N}])(?:\+\s?|\(\+?)?\p{Nd}(?:[\p{Nd}\s()._\-‐‑–/\u00a0]*\p{Nd})(?![\p{L}\p{N}])/gu;
/** `2016-11-16`, `16/11/2016`, `16-18.11.2016`, `2009 2016`, `16–18 11 2016` */
const DATE =
  /^(?:(?:19|20)\d\d[-./ ]\d{1,2}[-./ ]\d{1,2}|(?:\d{1,2}\s?[-–]\s?)?\d{1,2}[-./ ]\d{1,2}[-./ ](?:19|20)\d\d|(?:19|20)\d\d(?:\s?[-–/ ]\s?(?:19|20)\d\d)+)$/;
/** Fewest digits of a telephone number that begins with a plus, and of one that does not. */
const FEWEST_ABROAD = 7;
const FEWEST = 8;

/**
 * A text without e-mail addresses, telephone numbers and mentions. It goes by
 * form: a name that somebody writes out stays.
 */
export function mask(text: string): string {
  return text
    .replace(MENTION, '[mention]')
    .replace(EMAIL, '[e-mail]')
    .replace(JOINED, '[e-mail]')
    .replace(HANDLE, '[mention]')
    .replace(ID, '[mention]')
    .replace(NUMBER, (number) => (isTelephone(number.trim()) ? '[phone]' : number));
}

function isTelephone(number: string): boolean {
  const digits = number.match(/\p{Nd}/gu)?.length ?? 0;
  if (number.includes('+')) return digits >= FEWEST_ABROAD;
  if (DATE.test(number)) return false;
  return digits >= FEWEST || /^\(?\d{3}\)?[ .-]\d{4}$/.test(number);
}
