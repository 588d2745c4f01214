import type { GlossaryTerm, Knowledge, Paragraph, Session } from '../knowledge/document.ts';
import { fold } from '../language/fold.ts';
import { LANGUAGES, type Language } from '../language/language.ts';
import type { Library } from '../library.ts';
import type { Command } from './command.ts';

/** Something to ask that the text so far may become. */
export interface Suggestion {
  /** What is asked when it is chosen. */
  readonly text: string;
  /** What the person reads. */
  readonly label: string;
  readonly kind: 'command' | 'topic' | 'session' | 'paragraph';
}

/** Suggests what to ask from what was typed so far; nothing typed suggests the commands. */
export type Suggest = (typed: string, language: Language) => readonly Suggestion[];

/** As many as the strictest platform shows (Discord: 25 choices). */
const SUGGESTION_LIMIT = 25;
/** Longest label and text, so that they fit the strictest platform (Discord: 100). */
const LENGTH_LIMIT = 100;

/** A suggestion that may be made, and the folded words by which it is found. */
interface Entry extends Pick<Suggestion, 'kind' | 'text'> {
  readonly words: readonly string[];
  /** Worked out for what is shown: a large collection has many entries. */
  label(): string;
}

/**
 * Makes the function that suggests. It works from memory: the entries of a
 * language are built once.
 */
export function createSuggest(
  { knowledge }: Pick<Library, 'knowledge'>,
  commands: readonly Command[],
): Suggest {
  const byLanguage = new Map<Language, readonly Entry[]>();
  let inEachLanguage: readonly Entry[] | undefined;
  return (typed, language) => {
    inEachLanguage ??= documentEntries(knowledge);
    const entries =
      byLanguage.get(language) ??
      distinct([...localEntries(knowledge, commands, language), ...inEachLanguage]);
    byLanguage.set(language, entries);
    return find(entries, typed).map(({ kind, text, label }) => ({
      text,
      label: cut(label()),
      kind,
    }));
  };
}

/**
 * Every typed word must begin a word of the entry. Entries that hold the typed
 * words whole come first ("key message 2" before "… of 2016"), then those that begin as typed.
 */
function find(entries: readonly Entry[], typed: string): Entry[] {
  const words = wordsOf(typed);
  if (words.length === 0)
    return entries.filter(({ kind }) => kind === 'command').slice(0, SUGGESTION_LIMIT);
  return entries
    .filter((entry) => words.every((word) => entry.words.some((each) => each.startsWith(word))))
    .map((entry) => ({ entry, rank: rankOf(entry, words) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, SUGGESTION_LIMIT)
    .map(({ entry }) => entry);
}

function rankOf(entry: Entry, words: readonly string[]): number {
  const whole = words.every((word) => entry.words.includes(word));
  const begins = words.every((word, place) => entry.words[place]?.startsWith(word));
  return (whole ? 0 : 2) + (begins ? 0 : 1);
}

/** What is written differently in each language. */
function localEntries(
  { glossary }: Knowledge,
  commands: readonly Command[],
  language: Language,
): Entry[] {
  return [
    ...commands.filter(({ hidden }) => !hidden).flatMap((each) => commandEntries(each, language)),
    ...glossary.filter(({ topic }) => topic).map((term) => topicEntry(term, language)),
  ];
}

/** What the documents hold, in their own language: sessions, then paragraphs. */
function documentEntries({ paragraphs }: Knowledge): Entry[] {
  const all = [...paragraphs.values()];
  return [
    ...all.flatMap(({ session }) => (session ? [sessionEntry(session)] : [])),
    ...all.filter(({ session }) => !session).map(paragraphEntry),
  ];
}

/** The first of those that ask the same, without those too long to be asked. */
function distinct(entries: readonly Entry[]): Entry[] {
  const seen = new Set<string>();
  return entries.filter(({ text }) => {
    const key = fold(text);
    if (text.length > LENGTH_LIMIT || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function commandEntries(command: Command, language: Language): Entry[] {
  const examples = command.examples.map(({ text, shows }) =>
    entry('command', text, `${text} — ${shows[language]}`, [
      text,
      command.aliases[language].join(' '),
    ]),
  );
  const name = language === 'en' ? command.name : (command.aliases[language][0] ?? command.name);
  const summary = command.summary[language];
  const names = [name, command.name, ...command.aliases[language]].join(' ');
  return [...examples, entry('command', name, `${name} — ${summary}`, [names])];
}

function topicEntry({ term, abbreviations, forms }: GlossaryTerm, language: Language): Entry {
  const name = forms[language][0] ?? term;
  const short = abbreviations[0];
  const label = short && short !== name ? `${name} (${short})` : name;
  const everywhere = LANGUAGES.flatMap((each) => forms[each]);
  return entry('topic', name, label, [name, term, ...abbreviations, ...everywhere]);
}

function sessionEntry({ kind, number, title }: Session): Entry {
  const line = title.replace(/\s+/g, ' ');
  const text = kind === 'workshop' && number !== undefined ? `workshop ${number}` : line;
  return entry('session', text, line, [line]);
}

function paragraphEntry({ id, label, text }: Paragraph): Entry {
  const ask = `read ${id}`;
  const shown = () => `${label} — ${text.slice(0, LENGTH_LIMIT).replace(/\s+/g, ' ')}`;
  return { kind: 'paragraph', text: ask, words: wordsOf(`${label} ${ask}`), label: shown };
}

function entry(kind: Suggestion['kind'], text: string, label: string, found: string[]): Entry {
  return { kind, text, words: wordsOf(found.join(' ')), label: () => label };
}

const wordsOf = (text: string) =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Shortens a label to what every platform shows, at a word's end. */
function cut(label: string): string {
  if (label.length <= LENGTH_LIMIT) return label;
  return `${label.slice(0, LENGTH_LIMIT - 1).replace(/\s+\S*$/u, '')}…`;
}
