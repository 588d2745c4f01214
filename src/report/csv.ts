import type { Report } from './report.ts';

const COLUMNS = ['kind', 'day', 'text', 'times', 'answered', 'refused', 'paragraphs', 'reason'];

/**
 * A report as comma-separated values (RFC 4180), one kind of row after the
 * other. A spreadsheet shows every text as text.
 */
export function csvOf(report: Report): string {
  const rows: Partial<Record<(typeof COLUMNS)[number], string | number>>[] = [
    ...report.days.map(({ day, answered, refused }) => ({
      ...{ kind: 'day', day, times: answered + refused, answered, refused },
    })),
    ...report.cited.map(({ paragraph, times }) => ({
      ...{ kind: 'cited', paragraphs: paragraph, times },
    })),
    ...report.gaps.flatMap(({ terms, times, questions }) => [
      { kind: 'gap', text: terms, times },
      ...questions.map((text) => ({ kind: 'question', text, reason: terms })),
    ]),
    ...report.disliked.map(({ at, question = '', paragraphs, reason = '' }) => ({
      kind: 'disliked',
      day: new Date(at).toISOString().slice(0, 10),
      text: question,
      paragraphs: paragraphs.join(' '),
      reason,
    })),
  ];
  const lines = rows.map((row) => COLUMNS.map((column) => cell(row[column] ?? '')).join(','));
  return [COLUMNS.join(','), ...lines, ''].join('\r\n');
}

/** A text that begins like a formula is one for spreadsheets, also after blanks; an apostrophe keeps it a text. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@|%＝＋－＠\t\r]/u;

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n;\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
