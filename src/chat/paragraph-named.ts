import type { Paragraph } from '../knowledge/document.ts';
import { fold } from '../language/fold.ts';

/** What labels call their paragraphs, as the other languages and short names call it; folded. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [
    /(?<!\p{L})(?:messages? cles?|mensajes? claves?|ключев\p{L}+ (?:вывод|сообщени|послани|тезис)\p{L}*|(?<!key )messages?|mensajes?|вывод)(?!\p{L})/gu,
    'key message',
  ],
  [/(?<!\p{L})(?:puntos?|пункт\p{L}*|items?)(?!\p{L})/gu, 'point'],
  [/(?<!\p{L})(?:ateliers?|taller(?:es)?|семинар\p{L}*)(?!\p{L})/gu, 'workshop'],
];
/** Words that name nothing, and those by which people ask what a paragraph says; folded. */
const FILLER = new Set(
  `octopus conference conferencia конференции paragraph paragraphe parrafo абзац
   number numero no nr n the of from in at le la el les de du des del d en na из в к год года году г
   what whats does do did is was say says said tell show give can you please pls
   que qu quoi dit disait est ce c s il te vous plait montre montrez donne
   dice decia cual es muestra muestrame dame por favor
   что чем о об говорит говорится говорилось сказано гласит какой какое покажи покажите дай пожалуйста`.split(
    /\s+/,
  ),
);
/** A name that is a kind and a number, whether there is such a paragraph or not. */
const NUMBERED = /^(?:key message|point) \d+$/;
/** A page is where a paragraph stands, and no part of its name. */
const PAGE = /(?<!\p{L})(?:pages?|paginas?|стр|p)\.? ?\d+$/u;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/u;

/** The paragraph of this id, also loosely written ("2016 8."), or else the one that a text names. */
export function findParagraph(
  text: string,
  paragraphs: ReadonlyMap<string, Paragraph>,
): Paragraph | undefined {
  const id = fold(text)
    .replace(/^[[("]+|[\])".!?]+$/g, '')
    .replace(/[\s#.:/]+/g, '-')
    .replace(/-+/g, '-');
  return paragraphs.get(id) ?? paragraphNamed(text, paragraphs);
}

/**
 * The one paragraph that a text names by its label, in any language, with its
 * year or without where that is clear: "key message 8", "octopus 2016 message
 * clé 8", "2016 8".
 */
export function paragraphNamed(
  text: string,
  paragraphs: ReadonlyMap<string, Paragraph>,
): Paragraph | undefined {
  const wanted = nameIn(text);
  if (wanted.name === '') return undefined;
  const number = paragraphs.get(`${wanted.year}-${wanted.name.replaceAll(' ', '-')}`);
  if (number) return number;
  const [one, ...others] = (byName(paragraphs).get(wanted.name) ?? []).filter(
    ({ year }) => wanted.year === undefined || wanted.year === year,
  );
  return others.length === 0 ? one?.paragraph : undefined;
}

/** Whether a sentence asks for one paragraph by its number and for nothing else: "what does key message 8 say?" */
export function asksForNumbered(sentence: string): boolean {
  return NUMBERED.test(nameIn(sentence).name);
}

type Paragraphs = ReadonlyMap<string, Paragraph>;

interface Named {
  readonly year?: string;
  readonly paragraph: Paragraph;
}

const read = new WeakMap<Paragraphs, ReadonlyMap<string, readonly Named[]>>();

/** Paragraphs by the names in their labels, which are read once. */
function byName(paragraphs: Paragraphs): ReadonlyMap<string, readonly Named[]> {
  const known = read.get(paragraphs);
  if (known) return known;
  const names = new Map<string, Named[]>();
  for (const paragraph of paragraphs.values()) {
    const { year, name } = nameIn(paragraph.label);
    const sharing = names.get(name);
    if (sharing) sharing.push({ year, paragraph });
    else names.set(name, [{ year, paragraph }]);
  }
  read.set(paragraphs, names);
  return names;
}

function nameIn(text: string): { readonly year?: string; readonly name: string } {
  const unpaged = fold(text).trim().replace(PAGE, '');
  const words = KINDS.reduce((all, [kind, name]) => all.replace(kind, name), unpaged);
  const name = words
    .replace(YEAR, ' ')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '' && !FILLER.has(word))
    .join(' ');
  return { year: YEAR.exec(words)?.[0], name };
}
