import type { Citation } from '../../answer/answer.ts';
import { cited, compose, refused } from '../../chat/compose.ts';
import type { Block, ListItem, Reply } from '../../chat/reply.ts';
import type { Language, Localised } from '../../language/language.ts';
import { calendarName, calendarText } from '../calendar/calendar.ts';
import { calendarPath } from '../calendar/link.ts';
import { selectionOf } from '../canonical.ts';
import type { Finding, Found, NotFound } from '../finding.ts';
import type { Programme, SessionParagraph } from '../programme.ts';
import type { Cue } from '../question/cues.ts';
import { askFor, askForCalendar, calendarButton, dayButton, dayButtons } from './buttons.ts';
import { absenceText, dimensionText } from './refusal.ts';
import { countText, inferencesIn, remarkText } from './remarks.ts';
import { cellsOf, columnsIn, lineOf } from './row.ts';

/** What the person wanted of the sessions found. */
interface Wish {
  readonly language: Language;
  readonly cues: ReadonlySet<Cue>;
}

const HEADING: Readonly<Record<Language, (year: number) => string>> = {
  en: (year) => `Programme of Octopus ${year}`,
  fr: (year) => `Programme d’Octopus ${year}`,
  es: (year) => `Programa de Octopus ${year}`,
  ru: (year) => `Программа Octopus ${year}`,
};
const NEAREST: Localised = {
  en: 'Nearest in the programme, which does not claim to answer:',
  fr: 'Le plus proche dans le programme, sans prétendre répondre :',
  es: 'Lo más cercano en el programa, que no pretende responder:',
  ru: 'Ближайшее в программе (не обязательно ответ):',
};

/** What was found as a reply, or why there is nothing. */
export function programmeReply(programme: Programme, finding: Finding, wish: Wish): Reply {
  return finding.found
    ? foundReply(programme, finding, wish)
    : refusalReply(programme, finding, wish.language);
}

/** The sessions found as a table, with what is said of them and what is inferred. */
function foundReply(programme: Programme, finding: Found, wish: Wish): Reply {
  const { language } = wish;
  const { sessions, selection } = finding;
  const wantsCalendar = wish.cues.has('calendar');
  const rows = sessions.map(({ paragraph }) => paragraph);
  const [best] = sessions;
  const file = {
    name: calendarName(programme),
    mediaType: 'text/calendar',
    content: wantsCalendar ? calendarText(programme, rows) : '',
    path: wantsCalendar ? calendarPath(programme, selection, rows) : undefined,
    ask: askForCalendar(selection),
  };
  return compose('programme', language, foundBlocks(programme, finding, wish), {
    files: wantsCalendar ? [file] : [],
    buttons: [
      ...(wantsCalendar ? [] : calendarButton(selection, language)),
      ...dayButtons(programme, selection, rows, language),
    ],
    outcome: cited(
      sessions.map(({ paragraph, score }) => citationOf(paragraph, score)),
      best?.score ?? 1,
    ),
    remember: { question: askFor(selection), shown: rows.map(({ id }) => id) },
  });
}

/** Why there is nothing, what there is instead, and what comes nearest. */
function refusalReply(programme: Programme, finding: NotFound, language: Language): Reply {
  const reason = absenceText(finding.absence, programme, language);
  const items = finding.nearest.map((paragraph): ListItem => {
    const ask = askFor(selectionOf(programme, [paragraph]));
    return { text: lineOf(paragraph, language), ask };
  });
  const nearest: Block[] = [
    { kind: 'note', text: NEAREST[language] },
    { kind: 'list', items },
    ...noteBlocks(inferencesIn(finding.nearest, language)),
  ];
  return compose(
    'refusal',
    language,
    [{ kind: 'text', text: reason }, ...(items.length > 0 ? nearest : [])],
    {
      buttons: programme.days.map((day) => dayButton(day, programme, language)),
      outcome: refused(
        reason,
        finding.nearest.map((paragraph) => citationOf(paragraph, 0)),
      ),
    },
  );
}

function foundBlocks(programme: Programme, finding: Found, { language, cues }: Wish): Block[] {
  const { remark, absent } = finding;
  const rows = finding.sessions.map(({ paragraph }) => paragraph);
  const [only, ...others] = rows;
  const said = [
    ...(remark ? [remarkText(remark, programme, language)] : []),
    ...(cues.has('count') ? [countText(rows.length, language)] : []),
    ...(only && others.length === 0 ? [lineOf(only, language)] : []),
  ];
  const notes = [
    ...absent.map((dimension) => dimensionText(dimension, programme, language)),
    ...inferencesIn(rows, language),
  ];
  return [
    { kind: 'heading', text: HEADING[language](programme.year) },
    ...said.map((text) => ({ kind: 'text', text }) as const),
    {
      kind: 'table',
      columns: columnsIn(language),
      rows: rows.map((row) => cellsOf(row, language)),
    },
    ...noteBlocks(notes),
  ];
}

function noteBlocks(texts: readonly string[]): Block[] {
  return texts.map((text) => ({ kind: 'note', text }));
}

/** The title is what is quoted of a session. */
function citationOf(paragraph: SessionParagraph, score: number): Citation {
  const { text, session } = paragraph;
  const start = Math.max(0, text.lastIndexOf(session.title));
  return { paragraph, ranges: [{ start, end: text.length }], score };
}
