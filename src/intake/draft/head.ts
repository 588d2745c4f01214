import { basename, extname } from 'node:path';
import type { Block, SourceText } from '../source.ts';
import { datesIn, isDateLine, monthIn } from './dates.ts';
import type { Head } from './draft.ts';
import { type Front, STATE } from './front.ts';
import { plain, weekdays } from './months.ts';
import { slugOf } from './slug.ts';

/** What a person says of the document on the command line; it counts more than what the file says. */
export interface Told {
  readonly title?: string;
  /** Name of the knowledge file. */
  readonly name?: string;
  readonly short?: string;
  readonly date?: string;
  readonly language?: string;
  readonly timezone?: string;
}

/** What is known of the file itself. */
export interface FileFacts {
  readonly name: string;
  /** Day of its last change, `YYYY-MM-DD`. */
  readonly changed: string;
}

const MOST_SHORT_WORDS = 4;
/** Lines at the end of a text among which its date may stand. */
const LAST = 4;

/** What the file says of itself; what had to be guessed becomes a remark. */
export function headOf(
  source: SourceText,
  front: Front,
  language: string,
  file: FileFacts,
  told: Told,
): { readonly head: Head; readonly remarks: string[] } {
  const title = told.title ?? front.title ?? source.title ?? wordsOf(file.name);
  const dated = dateOf(source, front, told);
  const date = dated ?? file.changed;
  const short = told.short ?? (told.name === undefined ? shortOf(title, date) : wordsOf(told.name));
  const place = front.place ?? placeOfDateline(source.blocks);
  const url = addressIn(source.blocks);
  const remarks = [
    ...(dated === undefined
      ? [
          `No date is printed: ${date}, the day of the file’s last change, was taken. Correct "date" and "year", or give --date.`,
        ]
      : []),
    ...(told.short === undefined && told.name === undefined
      ? [`Citations will begin with “${short}”. Give --short for another name.`]
      : []),
  ];
  return {
    head: {
      title,
      short,
      date,
      language,
      ...(front.state === undefined ? {} : { state: front.state }),
      ...(place === undefined ? {} : { place }),
      ...(url === undefined ? {} : { url }),
    },
    remarks,
  };
}

/** A line with one day before the days of the event, then what the file's properties say. */
function dateOf(source: SourceText, front: Front, told: Told): string | undefined {
  const texts = source.blocks.flatMap((block) => ('text' in block ? [block.text] : []));
  const lines = [...front.lines, ...texts.slice(-LAST)].filter(isDateLine).flatMap(datesIn);
  const { event } = front;
  // A heading of a day of the event is not the date of the text.
  const day = lines.find(
    ({ from, to }) => from === to && !(event && event.from <= to && to < event.to),
  );
  return (
    told.date ??
    day?.to ??
    front.event?.to ??
    source.date ??
    lines[0]?.to ??
    front.lines.map(monthIn).find((date) => date !== undefined)
  );
}

function placeOfDateline(blocks: readonly Block[]): string | undefined {
  const last = blocks.findLast((block) => block.kind === 'paragraph' && isDateLine(block.text));
  if (last?.kind !== 'paragraph') return undefined;
  const [date] = datesIn(last.text);
  const place = last.text.slice(0, date?.start ?? 0).replace(/[\s,]+$/, '');
  return !weekdays().has(plain(place)) &&
    /^\p{Lu}[\p{L}\s’'-]{2,40}$/u.test(place) &&
    !STATE.test(place)
    ? place
    : undefined;
}

/** The one web address that is printed. */
function addressIn(blocks: readonly Block[]): string | undefined {
  const found = new Set<string>();
  for (const block of blocks)
    if ('text' in block)
      for (const [address] of block.text.matchAll(
        /(?:https?:\/\/|www\.)[^\s<>"”)\]]+[^\s<>"”)\].,;:]/g,
      ))
        found.add(address.startsWith('www.') ? `http://${address}` : address);
  const [only, ...others] = found;
  return only !== undefined && others.length === 0 && URL.canParse(only) ? only : undefined;
}

/** The opening words of the title, with the year. */
function shortOf(title: string, date: string): string {
  const year = date.slice(0, 4);
  const [start = title] = title.split(/\s+[–—|:-]\s+|:\s/);
  const words = start.split(/\s+/).slice(0, MOST_SHORT_WORDS + 2);
  const upToYear = words.indexOf(year) + 1;
  const kept = (upToYear > 0 ? words.slice(0, upToYear) : words.slice(0, MOST_SHORT_WORDS)).join(
    ' ',
  );
  const plain = kept
    .replace(/[[\]|]/g, '')
    .replace(/(?<!\p{L})(?:on|of|for|and|the|in|de|du|des|sur|et|y|о|и)$/iu, '')
    .replace(/[\s,:;.–—-]+$/, '');
  return plain.includes(year) ? plain : `${plain} ${year}`.trim();
}

/** "octopus-2016" and "octopus_2016.txt" as "Octopus 2016". */
function wordsOf(name: string): string {
  const words = basename(name, extname(name))
    .replace(/[-_.\s]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Name of the knowledge file: as told, else from the short name. */
export const nameOf = (head: Head, told: Told): string =>
  told.name ?? (slugOf(head.short, 40) || 'document');
