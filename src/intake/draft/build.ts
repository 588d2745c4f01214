import { programmeOf } from '../programme/programme.ts';
import type { Block, Damage, SourceText } from '../source.ts';
import { UnreadableError } from '../source.ts';
import { vocabularyOf } from '../vocabulary.ts';
import type { Draft, DraftDamage, DraftMend, DraftParagraph } from './draft.ts';
import { type Front, frontOf } from './front.ts';
import { type FileFacts, headOf, type Told } from './head.ts';
import { languageOf } from './language.ts';
import { notesOf, type Part, type PlacedParagraph, partsOf } from './parts.ts';
import { rejoin } from './rejoin.ts';
import { sectionsOf } from './sections.ts';
import { suspiciousIn } from './suspicious.ts';
import { tidy } from './tidy.ts';
import { wordingFor } from './wording.ts';

/**
 * Makes the draft of a document of what a reader gave.
 * @throws UnreadableError when there is no text in it.
 */
export function draftOf(source: SourceText, file: FileFacts, told: Told): Draft {
  const tidied = tidy(source.blocks);
  const all = textsOf(tidied.blocks);
  if (!all.some((text) => /\p{L}/u.test(text)))
    throw new UnreadableError('there is no text in it that can be read.');
  const rejoined = rejoin(tidied.blocks, vocabularyOf(all));
  const language = told.language ?? languageOf(all.join('\n'), source.language);
  const front = frontOf(rejoined.blocks);
  const { head, remarks } = headOf(
    { ...source, blocks: rejoined.blocks },
    front,
    language ?? 'en',
    file,
    told,
  );
  const programme = programmeOf(rejoined.blocks, {
    head,
    event: front.event,
    timezone: told.timezone,
  });
  const text = programme?.rest ?? rejoined.blocks;
  const named = partsOf(sectionsOf(text.slice(front.length)), head.language, front.lines.at(-1));
  // A programme names the title itself: a text of nothing else would say no more.
  const isOnlyProgramme = programme !== undefined && !named.some(isParagraph);
  const parts = isOnlyProgramme ? [] : [...titlePart(front, head.language), ...named];
  const found = [...source.damage, ...tidied.damage, ...rejoined.damage, ...suspiciousIn(named)];
  const inProgramme = (programme?.damage ?? []).map(
    (each): DraftDamage => ({ ...each, file: 'programme' }),
  );
  const damage = placed(found, parts);
  return {
    head,
    notes: notesOf(named, head.language),
    mends: mendsOf(damage),
    parts: parts.map((part) => finished(part, damage, head.language)),
    ...(programme === undefined ? {} : { programme: programme.programme }),
    damage: [...damage, ...inProgramme],
    remarks: [
      ...(language === undefined
        ? ['The language could not be told: en was taken. Correct "language", or give --language.']
        : []),
      ...remarks,
      ...(programme?.remarks ?? []),
    ],
    ...pagesOf(source.blocks),
  };
}

const isParagraph = ({ kind }: Part) => kind === 'paragraph';

const textsOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [block.text]));

function titlePart(front: Front, language: string): PlacedParagraph[] {
  if (front.lines.length === 0) return [];
  const label = wordingFor(language).title;
  const page = front.page === undefined ? {} : { page: front.page };
  return [
    { kind: 'paragraph', key: 'title', label, text: front.lines.join('\n'), isItem: true, ...page },
  ];
}

/** Finds the paragraph in which each damage stands: by its words, else by its line or page. */
function placed(damage: readonly Damage[], parts: readonly Part[]): DraftDamage[] {
  const paragraphs = parts.filter((part) => part.kind === 'paragraph');
  const seen = new Set<string>();
  return damage.flatMap((each): DraftDamage[] => {
    const words = (each.mend?.mended ?? each.excerpt).replace(/^…|…$/g, '');
    const key = (
      paragraphs.find(({ text }) => words !== '' && text.includes(words)) ??
      nearest(each, paragraphs)
    )?.key;
    const id = `${each.kind} ${key} ${words.slice(-40)}`;
    if (seen.has(id)) return [];
    seen.add(id);
    return [{ ...each, ...(key === undefined ? {} : { key }), file: 'text' }];
  });
}

function nearest(
  { line, page }: Damage,
  paragraphs: readonly PlacedParagraph[],
): PlacedParagraph | undefined {
  if (line !== undefined)
    return paragraphs.findLast((each) => (each.line ?? Number.POSITIVE_INFINITY) <= line);
  if (page !== undefined) return paragraphs.find((each) => each.page === page);
  return undefined;
}

function mendsOf(damage: readonly DraftDamage[]): DraftMend[] {
  return damage.flatMap(({ mend, key, done }): DraftMend[] =>
    mend === undefined ? [] : [{ ...(key === undefined ? {} : { key }), ...mend, why: done }],
  );
}

function finished(
  part: Part,
  damage: readonly DraftDamage[],
  language: string,
): Draft['parts'][number] {
  if (part.kind === 'heading') return part;
  const { key, label, text, marker, page } = part;
  const isMissing =
    text.endsWith(':') &&
    damage.some((each) => each.key === key && each.kind === 'missing-after-colon');
  const paragraph: DraftParagraph = {
    kind: 'paragraph',
    key,
    label,
    text,
    ...(marker === undefined ? {} : { marker }),
    ...(page === undefined ? {} : { page }),
    ...(isMissing ? { note: wordingFor(language).missing } : {}),
  };
  return paragraph;
}

function pagesOf(blocks: readonly Block[]): { pages?: number } {
  const pages = blocks.reduce((most, { page = 0 }) => Math.max(most, page), 0);
  return pages === 0 ? {} : { pages };
}
