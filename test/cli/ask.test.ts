import { describe, expect, it } from 'vitest';
import { octopus, STACK } from '../support/process.ts';
import { CITATION_FIELDS, RECORD_FIELDS } from '../support/record.ts';

describe('octopus ask', () => {
  it('prints the words of the documents, where they stand, and what to type next', async () => {
    const { stdout, stderr, code } = await octopus(['ask', '24-7']);
    expect(stdout).toContain('│ meetings of 24/7 points of contact should be organised.');
    expect(stdout).toContain('Octopus 2016, key message 8 [2016-8]');
    expect(stdout).toContain('› Full paragraph: read 2016-8');
    expect([stderr, code]).toEqual(['', 0]);
  });

  it('takes several words without quotation marks', async () => {
    const { stdout, code } = await octopus(['ask', 'programme', 'thursday', 'afternoon']);
    expect(stdout).toContain('Workshop 8');
    expect(stdout).not.toContain('Workshop 5');
    expect(code).toBe(0);
  });

  it('prints no colours where nobody sees them', async () => {
    expect((await octopus(['ask', 'help'])).stdout).not.toContain('\u001b');
  });

  it('gives a file alone where it is redirected, so that it can be saved', async () => {
    const { stdout, code } = await octopus(['ask', 'programme thursday ics']);
    expect(stdout).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*\r\nEND:VCALENDAR\r\n$/);
    expect(code).toBe(0);
  });

  it('speaks the language of the terminal where the text tells none', async () => {
    const { stdout } = await octopus(['ask', 'help'], { env: { LANG: 'fr_FR.UTF-8' } });
    expect(stdout).toContain('Je réponds');
    const { stdout: russian } = await octopus(['ask', 'help'], { env: { LC_ALL: 'ru_RU.UTF-8' } });
    expect(russian).toContain('Я отвечаю');
  });

  it('counts a refusal as a reply', async () => {
    const { stdout, code } = await octopus(['ask', 'zzyzx qwrtp']);
    expect(stdout).toContain('The documents don’t say');
    expect(code).toBe(0);
  });

  it.each([
    ['PORT', '-1'],
    ['LOG_LEVEL', 'loud'],
  ])('does not mind settings that only serving needs: %s=%s', async (name, value) => {
    const { stdout, code } = await octopus(['ask', '24-7'], { env: { [name]: value } });
    expect(stdout).toContain('[2016-8]');
    expect(code).toBe(0);
  });

  it('answers an empty text with help', async () => {
    const { stdout, code } = await octopus(['ask', '']);
    expect(stdout).toContain('Just ask');
    expect(code).toBe(0);
  });
});

describe('octopus ask --json', () => {
  it('prints one object with these fields in this order, and nothing else', async () => {
    const { stdout, stderr, code } = await octopus(['ask', '--json', '24-7']);
    expect(stdout.split('\n')).toEqual([expect.stringMatching(/^\{.*\}$/), '']);
    const record = JSON.parse(stdout);
    expect(Object.keys(record)).toEqual(RECORD_FIELDS);
    for (const citation of record.citations) {
      expect(Object.keys(citation)).toEqual(CITATION_FIELDS);
      for (const quote of citation.quotes) expect(citation.text).toContain(quote);
    }
    expect(record).toMatchObject({
      question: '24-7',
      language: 'en',
      kind: 'answer',
      answered: true,
      reason: null,
    });
    expect([stderr, code]).toEqual(['', 0]);
  });

  it('gives a refusal a reason, no citations, and up to three nearest of the same shape', async () => {
    const { stdout, code } = await octopus(['ask', '--json', 'cloud at Octopus 2012']);
    const record = JSON.parse(stdout);
    expect(record).toMatchObject({ kind: 'refusal', answered: false, citations: [] });
    expect(record.reason).toContain('2012');
    expect(record.nearest.length).toBeGreaterThan(0);
    expect(record.nearest.length).toBeLessThanOrEqual(3);
    for (const citation of record.nearest) expect(Object.keys(citation)).toEqual(CITATION_FIELDS);
    expect(code).toBe(0);
  });

  it('escapes what a terminal would obey', async () => {
    const obeyed = ['\u001b', '\u202e', '\u2028', '\u0085'];
    const question = `cloud ${obeyed.join(' ')}`;
    const { stdout } = await octopus(['ask', '--json', question]);
    for (const character of obeyed) expect(stdout).not.toContain(character);
    expect(JSON.parse(stdout).question).toBe(question);
  });
});

describe('octopus with wrong usage', () => {
  it.each([
    [['ask'], 'Say what to ask'],
    [['ask', '--batch'], 'add --json'],
    [['ask', '--json', '--batch', '24-7'], 'standard input'],
    [['ask', '--loud', '24-7'], "unknown option '--loud'"],
    [['dance'], "unknown command 'dance'"],
    [['eval'], "missing required argument 'file'"],
    [[], 'Usage: octopus'],
  ])('%j says so on standard error and exits with 2', async (args, words) => {
    const { stdout, stderr, code } = await octopus(args);
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(STACK);
    expect([stdout, code]).toEqual(['', 2]);
  });

  it('is not asking for help', async () => {
    const { stdout, code } = await octopus(['--help']);
    expect(stdout).toContain('Usage: octopus');
    expect(code).toBe(0);
  });

  it('is not asking for the version', async () => {
    const { stdout, code } = await octopus(['--version']);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(code).toBe(0);
  });
});
