import type { Knowledge } from '../knowledge/document.ts';
import { fold } from '../language/fold.ts';

/** The conference years a question names. */
export interface AskedYears {
  /** Years there are documents of; empty when the question does not restrict. */
  readonly known: readonly number[];
  /** Years of other conferences. */
  readonly unknown: readonly number[];
}

/** A year of a conference: the first one was held after 2000. */
const YEAR = /(?<![\d/.])20\d\d(?![\d/\p{L}]|\s*(?:experts|people|participants))/gu;
/** "octopus16", "in 16", "the '16 conference", "09": two digits where a year is meant; a leading zero says so by itself. */
const SHORT_YEAR =
  /(octopus|октопус|(?:^|\s)(?:in|en|at|the|de|la|el|le|в|на)|(?:^|\s)(?=[’']?0))\s*[’']?(\d\d)(?![\d:h.,/%]|\s*(?:[-–]|nov|to |th|st|нояб|countries|experts|people))/g;
const CONFERENCE = /octopus|conferen|конференц|edition|edicion/;
/** A meeting is this conference only where it does not say whose it is: "the 2014 meeting of the Committee". */
const MEETING =
  /(?:meeting|summit|reunion)\S*(?!\S|\s+(?:of|de|du|des|del)\s+(?!(?:the |la |l[’'])?(?:year|ano|annee)\b)\p{L})|встреч\S*(?!\S|\s+[а-я]{4})/u;
const FIRST =
  /\b(?:the )?first (?:octopus |of the two )?conference|\b(?:la )?premiere conference|\b(?:la )?primera conferencia|перв\S* конференци/;
const LATEST =
  /\b(?:latest|most recent|newest) (?:octopus )?conference|conference la plus recente|derniere conference|(?:ultima conferencia|conferencia mas reciente)|последн\S* конференци/;

/** Years of the documents, ascending. */
export function yearsOf({ documents }: Knowledge): number[] {
  return [...new Set(documents.map(({ year }) => year))].sort((a, b) => a - b);
}

const mentioned = new WeakMap<Knowledge, ReadonlySet<number>>();

/** Years that stand in the text of a document, read once for a version of the documents. */
export function yearsMentioned(knowledge: Knowledge): ReadonlySet<number> {
  const known = mentioned.get(knowledge);
  if (known) return known;
  const years = new Set<number>();
  for (const { text } of knowledge.paragraphs.values())
    for (const [year] of text.matchAll(/20\d\d/g)) years.add(Number(year));
  mentioned.set(knowledge, years);
  return years;
}

/**
 * Reads which conferences a question is about. A year without a document only
 * counts when the question speaks of a conference of that year, or when the
 * documents never mention it.
 * @param years years of the documents, ascending.
 * @param isMentioned whether a year stands in the text of a document.
 */
export function yearsAsked(
  question: string,
  years: readonly number[],
  isMentioned: (year: number) => boolean,
): AskedYears {
  const folded = fold(question);
  const full = folded.replace(SHORT_YEAR, (written, before: string, year: string) =>
    years.includes(2000 + Number(year)) ? `${before} 20${year}` : written,
  );
  const named = [...new Set([...full.matchAll(YEAR)].map(([year]) => Number(year)))];
  const known = named.filter((year) => years.includes(year));
  const unknown = named.filter(
    (year) => !years.includes(year) && (!isMentioned(year) || isConferenceYear(full, year)),
  );
  const [first] = years;
  const latest = years.at(-1);
  if (known.length === 0 && first !== undefined && FIRST.test(full))
    return { known: [first], unknown };
  if (known.length === 0 && latest !== undefined && LATEST.test(full))
    return { known: [latest], unknown };
  return { known, unknown };
}

/** Whether the words next to a year speak of a conference. */
function isConferenceYear(folded: string, year: number): boolean {
  const at = folded.indexOf(String(year));
  const around = [folded.slice(Math.max(0, at - 28), at), folded.slice(at + 4, at + 24)];
  return around.some((words) => CONFERENCE.test(words) || MEETING.test(words));
}
