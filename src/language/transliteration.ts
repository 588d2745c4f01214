import { fold } from './fold.ts';

/**
 * Words of Russian grammar as they are typed in Latin letters; none is a common
 * word of English, French or Spanish.
 */
const TELLING = new Set(
  `kto kogo komu chto shto chego chemu kak kakoi kakoy kakaya kakoe kakie kakih kakim kogda gde kuda otkuda
    pochemu zachem skolko skoka skolki eto etot etogo eti etih etom takoe dlya ili chtob chtoby esli yesli nado nuzhno
    nuzhna nuzhny nuzhen mozhno mozhet byla bylo byli budet budut esche eshe eshche uzhe tozhe takzhe mezhdu kotorye kotoriy
    kotoryy kotoraya ona vam mne nih vse vsex vsyo byl vsego menya tebe pered posle protiv voobsche voobshe voobshche pozhaluista pozhaluysta spasibo
    privet rasskazhi skazhi podskazhi rebyata ryadom`.split(/\s+/),
);
/** So many of them tell Russian; in a text of a few words one does. */
const LEAST = 2;
const SHORT_TEXT = 4;

/** Groups of letters as people type them; after ISO 9, BGN/PCGN and habit. */
const LETTERS: readonly (readonly [string, string])[] = [
  ['shch', 'щ'],
  ['sch', 'щ'],
  ['iya', 'ия'],
  ['iyu', 'ию'],
  ['yo', 'ё'],
  ['jo', 'ё'],
  ['yu', 'ю'],
  ['ju', 'ю'],
  ['iu', 'ию'],
  ['ya', 'я'],
  ['ja', 'я'],
  ['ia', 'ия'],
  ['ye', 'е'],
  ['zh', 'ж'],
  ['kh', 'х'],
  ['ts', 'ц'],
  ['tz', 'ц'],
  ['ch', 'ч'],
  ['sh', 'ш'],
  ['yi', 'ый'],
  ['yy', 'ый'],
  ['iy', 'ий'],
  ['sky', 'ский'],
  ...[...'abvgdezijklmnoprstufhcyqwx'].map((letter, at): [string, string] => [
    letter,
    [...'абвгдезийклмнопрстуфхцыкв'][at] ?? 'кс',
  ]),
  ["'", 'ь'],
];
const longestFirst = LETTERS.map(([latin]) => latin).sort((a, b) => b.length - a.length);
const GROUP = new RegExp(longestFirst.join('|'), 'g');
const CYRILLIC = new Map(LETTERS);

/**
 * Russian that is typed in Latin letters, in its own: "kto otkryl" is "кто открыл".
 * @returns undefined for a text that is not that.
 */
export function cyrillicOf(text: string): string | undefined {
  if (/\p{Script=Cyrillic}/u.test(text)) return undefined;
  const words = fold(text).match(/[a-z']+/g) ?? [];
  const telling = words.filter((word) => TELLING.has(word)).length;
  if (telling < (words.length <= SHORT_TEXT ? 1 : LEAST)) return undefined;
  return text.replace(/[A-Za-z][A-Za-z']*/g, (word) => cyrillicWord(word.toLowerCase()));
}

function cyrillicWord(word: string): string {
  return word
    .replace(/^e(?=t(?:o|a|u|i|ot|om|ogo|ih|ikh|im|oi|oy)$)/, 'э')
    .replace(/(?<=[aeiouy])y(?![aeiouy])|(?<=[aeou])i(?![aeiou])/g, 'j')
    .replace(GROUP, (group) => CYRILLIC.get(group) ?? group);
}
