import { describe, expect, it } from 'vitest';
import { csvOf } from '../../src/report/csv.ts';
import { groupByTerms } from '../../src/report/gaps.ts';
import { daysIn } from '../../src/report/period.ts';
import { printReport } from '../../src/report/print.ts';
import { reportOf } from '../../src/report/report.ts';

const ASKED = {
  days: [
    { day: '2026-01-30', answered: 3, refused: 1 },
    { day: '2026-01-31', answered: 2, refused: 2 },
  ],
  cited: [{ paragraph: '2016-8', times: 4 }],
  unanswered: [
    { text: 'Who funded the budget?', times: 3, answered: false },
    { text: '=cmd|calc!A1', times: 1, answered: false },
  ],
  ratings: { good: 2, bad: 1 },
  disliked: [
    {
      at: Date.UTC(2026, 0, 31),
      paragraphs: ['2016-8', '2009-6'],
      question: 'Is it "safe", or not?',
      reason: '+1 too old\nreally',
    },
  ],
} as const;

describe('questions without an answer', () => {
  it('are grouped by the term they share, the most asked first', () => {
    const gaps = groupByTerms([
      { text: 'What is the budget of the conference?', times: 1 },
      { text: 'Who pays the budgets?', times: 4 },
      { text: 'What about quantum computers?', times: 2 },
      { text: 'Was the budget spent?', times: 1 },
      { text: 'Where is the parking?', times: 1 },
    ]);
    expect(gaps).toEqual([
      {
        terms: 'budget',
        times: 6,
        questions: [
          'Who pays the budgets?',
          'What is the budget of the conference?',
          'Was the budget spent?',
        ],
      },
      { terms: '', times: 2, questions: ['What about quantum computers?'] },
      { terms: '', times: 1, questions: ['Where is the parking?'] },
    ]);
  });

  it('share no grammar words, in any language', () => {
    const gaps = groupByTerms([
      { text: 'Quel est le montant ?', times: 1 },
      { text: 'Quel est le menu ?', times: 1 },
      { text: 'Какой бюджет?', times: 1 },
      { text: 'Какой отель?', times: 1 },
    ]);
    expect(gaps.map(({ terms }) => terms)).toEqual(['', '', '', '']);
  });

  it('are none where nothing was asked', () => expect(groupByTerms([])).toEqual([]));
});

describe('a report', () => {
  const report = reportOf(ASKED);

  it('is summed up', () => expect(report.total).toEqual({ answered: 5, refused: 3 }));

  it('is printed for people', () => {
    const text = printReport(report, new Date('2026-01-01'));
    expect(text).toContain('Since 2026-01-01: 8 questions, 5 answered, 3 refused');
    expect(text).toContain('2016-8');
    expect(text).toContain('“Who funded the budget?”');
    expect(text).toContain('Disliked answers');
  });

  it('says where there is nothing to show', () => {
    const empty = reportOf({ ...ASKED, days: [], cited: [], unanswered: [], disliked: [] });
    expect(printReport(empty, new Date('2026-01-01'))).toContain('Questions a day: none');
  });

  it('is written as comma-separated values in which no text is a formula', () => {
    const lines = csvOf(report).split('\r\n');
    expect(lines[0]).toBe('kind,day,text,times,answered,refused,paragraphs,reason');
    expect(lines).toContain('day,2026-01-30,,4,3,1,,');
    expect(lines).toContain('cited,,,4,,,2016-8,');
    expect(lines).toContain(`question,,"'=cmd|calc!A1",,,,,`);
    expect(csvOf(report)).toContain(`"Is it ""safe"", or not?"`);
    expect(csvOf(report)).toContain(`"'+1 too old\nreally"`);
  });

  it.each(['=1', '+1', '-1', '@a', ' =1', '\t=1', '\r=1', '＝1', '%0A', '|x'])(
    'keeps %j a text',
    (text) => {
      const csv = csvOf(reportOf({ ...ASKED, unanswered: [{ text, times: 1, answered: false }] }));
      expect(csv).toContain(`"'${text}"`);
    },
  );
});

describe('a period', () => {
  it.each([
    ['30d', 30],
    ['7', 7],
    ['4w', 28],
    ['1y', 365],
    ['30 days', 30],
    ['2 semaines', 14],
    ['7 дней', 7],
  ])('%s is %i days', (text, days) => expect(daysIn(text)).toBe(days));

  it.each(['', '0', '-3d', '3x', 'on encryption', '99999d', '1.5d', '30d30d'])(
    '%j is none',
    (text) => expect(daysIn(text)).toBeUndefined(),
  );
});
