import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressee, plainOf } from '../../../adapters/slack/read/markup.ts';

describe('the markup of a message', () => {
  it.each([
    ['<@U0LAN0Z89> 24-7', '24-7'],
    ['<@U0LAN0Z89|octopus> programme thursday', 'programme thursday'],
    ['programme <@U0LAN0Z89> thursday', 'programme thursday'],
    ['what of <#C012AB3CD|cybercrime>?', 'what of #cybercrime?'],
    ['what of <#C012AB3CD>?', 'what of ?'],
    ['<!here> 24-7', '24-7'],
    ['<!subteam^S1|@experts> 24-7', '@experts 24-7'],
    ['see <https://example.com/a?b=1&amp;c=2|this page>', 'see this page'],
    ['see <https://example.com/a?b=1&amp;c=2>', 'see https://example.com/a?b=1&c=2'],
    ['write to <mailto:a@example.com|a@example.com>', 'write to a@example.com'],
    ['R&amp;D &lt;tag&gt;', 'R&D <tag>'],
    ['&amp;lt;', '&lt;'],
    ['*cloud computing*', 'cloud computing'],
    ['`24-7` and ~old~ and _new_', '24-7 and old and new'],
    ['snake_case_word 2*3*4', 'snake_case_word 2*3*4'],
    ['verify "a < b"', 'verify "a < b"'],
  ])('%s → %s', (text, expected) => {
    expect(plainOf(text).replace(/\s+/g, ' ').trim()).toBe(expected);
  });

  it('says whom a message speaks to', () => {
    expect(addressee('<@U0LAN0Z89> hello')).toBe('U0LAN0Z89');
    expect(addressee('hello <@U0LAN0Z89>')).toBeUndefined();
  });

  it('is read in any text without a fault and in linear time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void plainOf(text)),
    );
    const start = performance.now();
    for (const text of ['<@', '*a ', '<!', '_*~', '&amp;', '`'].map((unit) => unit.repeat(20_000)))
      plainOf(text);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
