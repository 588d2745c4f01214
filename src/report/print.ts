import { alignedRows } from '../evaluation/table.ts';
import type { Report } from './report.ts';

/** Entries of each list that the table shows; the other forms hold all. */
const MOST = 20;

/** A report as plain text. */
export function printReport(report: Report, since: Date): string {
  const { total, ratings } = report;
  const { answered, refused } = total;
  return [
    `Since ${dayOf(since.getTime())}: ${answered + refused} questions, ${answered} answered, ${refused} refused. Ratings: ${ratings.good} good, ${ratings.bad} bad.`,
    section('Questions a day', [
      ['day', 'questions', 'answered', 'refused'],
      ...report.days.map((day) => [
        day.day,
        ...[day.answered + day.refused, day.answered, day.refused].map(String),
      ]),
    ]),
    section('Most cited paragraphs', [
      ['paragraph', 'times'],
      ...report.cited.slice(0, MOST).map(({ paragraph, times }) => [paragraph, String(times)]),
    ]),
    section('Asked without a good answer, by shared terms', [
      ['term', 'times', 'questions'],
      ...report.gaps.slice(0, MOST).map(({ terms, times, questions }) => [
        terms === '' ? '–' : terms,
        String(times),
        questions
          .slice(0, 3)
          .map((question) => `“${question}”`)
          .join(' '),
      ]),
    ]),
    section('Disliked answers', [
      ['day', 'question', 'cited', 'reason'],
      ...report.disliked
        .slice(0, MOST)
        .map(({ at, question = '–', paragraphs, reason = '–' }) => [
          dayOf(at),
          question,
          paragraphs.join(' ') || '–',
          reason,
        ]),
    ]),
  ].join('\n\n');
}

/** A title over rows, the first of which names the columns. */
function section(title: string, rows: readonly (readonly string[])[]): string {
  return rows.length > 1 ? `${title}\n\n${alignedRows(rows)}` : `${title}: none`;
}

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
