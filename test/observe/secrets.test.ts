import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/log.ts';
import { redactor } from '../../src/observe/secrets.ts';

describe('a line of the log', () => {
  it.each([
    ['a secret of the settings', 'the key is hunter2-hunter2', 'the key is [redacted]'],
    ['the same, as JSON escapes it', '{"key":"with \\"quotes\\""}', '{"key":"[redacted]"}'],
    [
      'a Slack token from elsewhere',
      'xoxb-1-2-abc and xoxe.xoxp-1-Mi',
      '[redacted] and [redacted]',
    ],
    ['an app token', 'xapp-1-A0-1-f00', '[redacted]'],
    ['a password in an address', 'postgres://a:b-c@host/db', 'postgres://a:[redacted]@host/db'],
    ['a header', 'Authorization: Bearer abcdefgh.1', 'Authorization: Bearer [redacted]'],
    ['nothing else', 'Octopus 2016, key message 8', 'Octopus 2016, key message 8'],
  ])('leaves out %s', (_, line, written) => {
    expect(redactor(['hunter2-hunter2', 'with "quotes"', undefined, 'short'])(line)).toBe(written);
  });

  it('holds no secret wherever in an error it stands', () => {
    const lines: string[] = [];
    const log = createLog({
      level: 'info',
      secrets: ['s3cr3t-s3cr3t'],
      write: (line) => lines.push(line),
    });
    const cause = new Error('refused: s3cr3t-s3cr3t');
    log.error({ err: new Error('failed', { cause }), url: 'https://a/?t=s3cr3t-s3cr3t' }, 'x');
    expect(lines.join('')).toContain('[redacted]');
    expect(lines.join('')).not.toContain('s3cr3t');
  });
});
