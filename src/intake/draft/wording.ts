/** The words with which labels name parts of a document, in its language. */
interface Wording {
  readonly title: string;
  readonly introduction: string;
  readonly leadIn: (noun: string) => string;
  readonly closing: string;
  readonly point: string;
  readonly paragraph: string;
  readonly table: string;
  readonly row: string;
  readonly footnote: string;
  readonly site: string;
  /** `first bullet`; the number counts from 1. */
  readonly bullet: (number: number) => string;
  readonly missing: string;
  readonly ours: string;
}

const numbered =
  (first: readonly string[], noun: string, after = false) =>
  (number: number) => {
    const word = first[number - 1];
    if (word === undefined) return `${noun} ${number}`;
    return after ? `${noun} ${word}` : `${word} ${noun}`;
  };

const ENGLISH: Wording = {
  title: 'title',
  introduction: 'introduction',
  leadIn: (noun) => `introduction to the ${noun}s`,
  closing: 'closing',
  point: 'point',
  paragraph: 'paragraph',
  table: 'table',
  row: 'row',
  footnote: 'note',
  site: 'web site',
  bullet: numbered(
    'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' '),
    'bullet',
  ),
  missing: 'What should follow the colon is missing in the source.',
  ours: 'Bullets have no number in print; the numbers in the labels are ours, in the order of print.',
};

const WORDINGS: Readonly<Record<string, Wording>> = {
  en: ENGLISH,
  fr: {
    title: 'titre',
    introduction: 'introduction',
    leadIn: () => 'introduction à la liste',
    closing: 'fin',
    point: 'point',
    paragraph: 'paragraphe',
    table: 'tableau',
    row: 'ligne',
    footnote: 'note',
    site: 'site internet',
    bullet: numbered(
      'premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième'.split(
        ' ',
      ),
      'tiret',
    ),
    missing: 'Ce qui devrait suivre les deux-points manque dans la source.',
    ours: 'Les tirets n’ont pas de numéro imprimé ; les numéros des intitulés sont les nôtres, dans l’ordre du texte.',
  },
  es: {
    title: 'título',
    introduction: 'introducción',
    leadIn: () => 'introducción a la lista',
    closing: 'cierre',
    point: 'punto',
    paragraph: 'párrafo',
    table: 'tabla',
    row: 'fila',
    footnote: 'nota',
    site: 'sitio web',
    bullet: numbered(
      'primera segunda tercera cuarta quinta sexta séptima octava novena décima'.split(' '),
      'viñeta',
    ),
    missing: 'Lo que debería seguir a los dos puntos falta en la fuente.',
    ours: 'Las viñetas no llevan número impreso; los números son nuestros, en el orden del texto.',
  },
  ru: {
    title: 'заголовок',
    introduction: 'введение',
    leadIn: () => 'введение к списку',
    closing: 'заключение',
    point: 'пункт',
    paragraph: 'абзац',
    table: 'таблица',
    row: 'строка',
    footnote: 'примечание',
    site: 'сайт',
    bullet: numbered(
      'первый второй третий четвёртый пятый шестой седьмой восьмой девятый десятый'.split(' '),
      'подпункт',
    ),
    missing: 'То, что должно следовать за двоеточием, в источнике отсутствует.',
    ours: 'У подпунктов нет печатных номеров; номера даны нами в порядке текста.',
  },
};

/** The words for labels; English where a language has none here. */
export const wordingFor = (language: string): Wording => WORDINGS[language] ?? ENGLISH;

/**
 * The noun for the items of a list by the heading above it: "key message" of
 * "Key messages".
 * @returns undefined for a heading that is no plain plural.
 */
export function nounOf(heading: string, language: string): string | undefined {
  const words = heading.trim().toLowerCase().split(/\s+/);
  const last = words.at(-1) ?? '';
  if (words.length > 3 || !/^[\p{L}\s-]+$/u.test(words.join(' '))) return undefined;
  if (language === 'en' && /[^s]s$/.test(last) && last.length > 4)
    return [...words.slice(0, -1), last.replace(/ies$/, 'y').replace(/([^y])s$/, '$1')].join(' ');
  if (language === 'fr' && words.every((word) => /[^s]s$/.test(word)))
    return words.map((word) => word.slice(0, -1)).join(' ');
  return undefined;
}
