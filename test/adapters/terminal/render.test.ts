import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limitsOf, renderRedirected, renderTerminal } from '../../../adapters/terminal/render.ts';
import { compose } from '../../../src/chat/compose.ts';
import type { Block, Button, ReplyFile } from '../../../src/chat/reply.ts';
import { hostileReply } from '../../support/hostile-reply.ts';
import { ask } from '../../support/octopus.ts';

const PLAIN = { width: 40, colours: false };

const render = (block: Block, limits = PLAIN) =>
  renderTerminal(compose('answer', 'en', [block]), limits);

describe('a reply in a terminal', () => {
  it('has a bar before each line of a quote, a gap between quotes, and where they stand below', () => {
    const text = render({
      kind: 'quote',
      quotes: ['Annual meetings of 24/7 points of contact should be organised.', 'Second.'],
      paragraph: '2016-8',
      label: 'Octopus 2016, key message 8',
    });
    expect(text).toBe(
      [
        '│ Annual meetings of 24/7 points of',
        '│ contact should be organised.',
        '│',
        '│ Second.',
        '  Octopus 2016, key message 8 [2016-8]',
      ].join('\n'),
    );
  });

  it('has a table in columns, the last of which wraps', () => {
    const text = render({
      kind: 'table',
      columns: ['Time', 'Room', 'Session'],
      rows: [
        ['9h30', '1', 'Workshop 4: Terrorism and information technology'],
        ['14h30', '2', 'Workshop 8'],
      ],
    });
    expect(text).toBe(
      [
        'Time   Room  Session',
        '9h30   1     Workshop 4: Terrorism and',
        '             information technology',
        '14h30  2     Workshop 8',
      ].join('\n'),
    );
  });

  it('has its other columns wrapped too where they leave the last one too little', () => {
    const columns = ['Day', 'Session'];
    const rows = [['Wednesday 16 November', 'Special Session of the anniversary']];
    expect(render({ kind: 'table', columns, rows })).toBe(
      [
        'Day             Session',
        'Wednesday 16    Special Session of the',
        'November        anniversary',
      ].join('\n'),
    );
  });

  it('has the last column below the others where too little is left for it', () => {
    const columns = ['Day', 'Time', 'Session'];
    const rows = [['Wednesday 16 November', '9h00', 'Special Session of the anniversary']];
    expect(render({ kind: 'table', columns, rows })).toBe(
      [
        'Day · Time',
        '  Session',
        'Wednesday 16 November · 9h00',
        '  Special Session of the anniversary',
      ].join('\n'),
    );
  });

  it('has bullets before the entries of a list', () => {
    expect(render({ kind: 'list', items: [{ text: 'one' }, { text: 'two', ask: 'x' }] })).toBe(
      '• one\n• two',
    );
  });

  it('marks changes by brackets, or by colours', () => {
    const changes: Block = {
      kind: 'changes',
      changes: [
        { kind: 'same', text: 'a ' },
        { kind: 'missing', text: 'b' },
        { kind: 'added', text: 'c' },
      ],
    };
    expect(render(changes)).toBe('a [-b-][+c+]');
    const coloured = render(changes, { width: 40, colours: true });
    expect(coloured).not.toContain('[-');
    expect(coloured.split('\u001b[').length).toBeGreaterThan(4);
  });

  it('ends with what can be typed next, and how to save files', () => {
    const button: Button = { role: 'read', label: 'Full paragraph', ask: 'read 2016-8' };
    const file: ReplyFile = {
      name: 'a.ics',
      mediaType: 'text/calendar',
      content: 'BEGIN\r\nEND\r\n',
      ask: 'programme ics',
    };
    const parts = { buttons: [button], files: [file] };
    const reply = compose('answer', 'en', [{ kind: 'text', text: 'x' }], parts);
    expect(renderTerminal(reply, PLAIN)).toBe(
      'x\n\n› Save the file: octopus ask "programme ics" > a.ics\n› Full paragraph: read 2016-8',
    );
  });

  it('is its file alone when it is redirected', async () => {
    const calendar = renderRedirected(await ask('programme thursday ics'), PLAIN);
    expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*\r\nEND:VCALENDAR\r\n$/);
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(6);
    expect(renderRedirected(await ask('help'), PLAIN)).toBe(
      `${renderTerminal(await ask('help'), PLAIN)}\n`,
    );
  });

  it('leaves words longer than a line whole', () => {
    expect(render({ kind: 'text', text: `a ${'x'.repeat(50)} b` })).toBe(`a\n${'x'.repeat(50)}\nb`);
  });

  it.each(['24-7', 'programme', 'sources', 'help', 'compare cloud'])(
    'fits its window: %s',
    async (text) => {
      const shown = renderTerminal(await ask(text), { width: 80, colours: false });
      for (const line of shown.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    },
  );
});

describe('whatever a reply holds', () => {
  it('nothing moves the cursor, changes colours or turns the direction of writing', () => {
    fc.assert(
      fc.property(hostileReply, (reply) => {
        const text = renderTerminal(reply, PLAIN);
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
        expect(text.isWellFormed()).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('colours are closed and nothing else is obeyed', () => {
    fc.assert(
      fc.property(hostileReply, (reply) => {
        const text = renderTerminal(reply, { width: 80, colours: true });
        const own = text.replaceAll('\n', '').split('\u001b').slice(1);
        for (const code of own) expect(code).toMatch(/^\[\d+m/);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the limits of an output', () => {
  it('are those of a terminal, at most 100 columns', () => {
    expect(limitsOf({ columns: 60, hasColors: () => true })).toEqual({ width: 60, colours: true });
    expect(limitsOf({ columns: 300, hasColors: () => false })).toEqual({
      width: 100,
      colours: false,
    });
  });

  it('are 80 columns without colours for anything else', () => {
    expect(limitsOf({})).toEqual({ width: 80, colours: false });
  });

  it('are 80 columns where a terminal says it has none', () => {
    expect(limitsOf({ columns: 0, isTTY: true })).toMatchObject({ width: 80 });
  });
});
