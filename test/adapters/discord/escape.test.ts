import { describe, expect, test } from 'vitest';
import { cut, escapeMarkdown } from '../../../adapters/discord/render/escape.ts';
import { effectsOf, shownMarkdown } from './markdown.ts';

describe('escaping', () => {
  test.each([
    ['**bold** _it_ ~~no~~ `code`', '\\*\\*bold\\*\\* \\_it\\_ \\~\\~no\\~\\~ \\`code\\`'],
    ['||spoiler||', '\\|\\|spoiler\\|\\|'],
    ['[masked](https://example.org)', '\\[masked\\](https://example.org)'],
    ['# heading\n-# small\n> quoted', '\\# heading\n\\-\\# small\n\\> quoted'],
    ['- item\n1. item', '\\- item\n1\\. item'],
    ['@everyone @here <@1> <@&2>', '@\u200Beveryone @\u200Bhere \\<@\u200B1> \\<@\u200B&2>'],
    ['ana@example.org', 'ana@example.org'],
    ['http://www.coe.int/cyber_crime', 'http://www.coe.int/cyber_crime'],
    ['24/7 points of contact – “exact”', '24/7 points of contact – “exact”'],
    ['a\u202Eb\u0000c\uD83D', 'abc'],
  ])('%j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
    expect(effectsOf(escapeMarkdown(text))).toEqual([]);
  });

  test('shows the text as it was', () => {
    const text = 'Article 18 [sic] * T-CY_2 (24/7) \\ #1 > 2';
    expect(shownMarkdown(escapeMarkdown(text))).toBe(text);
  });
});

test('what is cut for a control keeps whole characters and says that it is cut', () => {
  expect(cut('🐙'.repeat(60), 80)).toHaveLength(79);
  expect(cut('a\n b', 80)).toBe('a b');
  expect(cut('🐙'.repeat(60), 80).isWellFormed()).toBe(true);
});
