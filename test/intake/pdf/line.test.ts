import { expect, it } from 'vitest';
import { plainCharacters } from '../../../src/intake/characters.ts';
import { rowOf } from '../../../src/intake/pdf/row.ts';
import { textOf } from '../../../src/intake/pdf/row-text.ts';
import type { Run } from '../../../src/intake/pdf/run.ts';

const FACE = { name: 'Any', bold: false, italic: false, monospace: false };

/** Runs side by side; a gap in points before a run where one is given. */
function rowFrom(pieces: readonly (string | number | Partial<Run>)[]) {
  let x = 70;
  const runs: Run[] = [];
  for (const piece of pieces) {
    if (typeof piece === 'number') x += piece;
    else {
      const given = typeof piece === 'string' ? { text: piece } : piece;
      const width = (given.text ?? '').length * 5;
      const plain = { text: '', x, y: 90, width, size: 10, face: FACE };
      runs.push({ ...plain, rightToLeft: false, spaced: false, ...given });
      x += width;
    }
  }
  return rowOf(runs);
}

it('a space is read where one was drawn or room is left', () => {
  expect(textOf(rowFrom(['Council', 2.5, 'of', { text: 'Europe', spaced: true }]))).toBe(
    'Council of Europe',
  );
  expect(textOf(rowFrom(['cyber', 0.3, 'crime']))).toBe('cybercrime');
});

it('raised digits stay apart from the word before them', () => {
  const raised = { size: 6, y: 86 };
  expect(textOf(rowFrom(['treaty', { text: '12', ...raised }]))).toBe('treaty¹²');
  expect(textOf(rowFrom(['1', { text: 'er', ...raised }]))).toBe('1er');
});

it('a text from right to left is read from the right, and numbers in it from the left', () => {
  const arabic = (text: string) => ({ text, rightToLeft: true });
  const row = rowFrom([arabic('الدولي'), 3, '2017', 3, arabic('مؤتمر')]);
  expect(textOf(row)).toBe('مؤتمر 2017 الدولي');
});

it('letters set apart for show are words again', () => {
  expect(textOf(rowFrom(['K E Y', 12, 'M E S S A G E S']))).toBe('KEY MESSAGES');
  expect(textOf(rowFrom(['E F S R']))).toBe('E F S R');
});

it('signs of symbol fonts, ligatures and odd spaces become plain characters', () => {
  expect(plainCharacters('\uF0B7\u00A0e\uFB03cient\u2009\u200Bo\uF001cial')).toBe(
    '• efficient oficial',
  );
  expect(plainCharacters('e\u0301t\u00E9')).toBe('été');
});
