import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/intake/decode.ts';
import { formatOf } from '../../src/intake/sniff.ts';
import { textSource } from '../../src/intake/text/read.ts';
import { sketch } from '../support/pdf-blocks.ts';

const read = (...lines: string[]) => sketch(textSource(lines.join('\n')).blocks);
const TEXT =
  'The committee met for two days and looked at the state of cooperation between judges and prosecutors.';

describe('the lines of a text', () => {
  it('are cells where the same columns are free in all of them', () => {
    expect(
      read(
        TEXT,
        '',
        '   Budget line                 Euros      Source',
        '   --------------------------- ---------- ---------------',
        '   Regional training centres   480 000    Joint programme',
        '   Network exercises           12 000     Ordinary',
        '                                          budget',
        '',
        TEXT,
      ),
    ).toEqual([
      TEXT,
      '| Budget line | Euros | Source |',
      '| Regional training centres | 480 000 | Joint programme |',
      '| Network exercises | 12 000 | Ordinary budget |',
      TEXT,
    ]);
  });

  it('are cells between upright strokes, also over several lines of one row', () => {
    expect(
      read(
        '+-------+-----------+',
        '| Time  | Session   |',
        '+-------+-----------+',
        '| 9:00  | Opening   |',
        '|       | session   |',
        '+-------+-----------+',
        '| 10:30 | Coffee    |',
        '+-------+-----------+',
      ),
    ).toEqual(['| Time | Session |', '| 9:00 | Opening session |', '| 10:30 | Coffee |']);
  });

  it('are no cells in a list, nor where words happen to stand below one another', () => {
    expect(read('-   first item of it', '-   second item of it', '-   third item of it')).toEqual([
      '  - first item of it',
      '  - second item of it',
      '  - third item of it',
    ]);
    expect(read('Signed  by the chair', 'Agreed by all of us.')).toHaveLength(2);
  });

  it('are headings above a row of signs, and above long lines where nothing is left blank', () => {
    expect(read('Report', '', 'Findings', '--------', '', TEXT, '', TEXT)).toEqual([
      '## Report',
      '## Findings',
      TEXT,
      TEXT,
    ]);
    const long = `${TEXT} ${TEXT}`;
    const dense = read('Report', 'Findings', long, 'Next steps', long, long);
    expect(dense.filter((line) => line.startsWith('#'))).toEqual([
      '## Report',
      '## Findings',
      '## Next steps',
    ]);
  });

  it('of a title page stay apart where each is centred', () => {
    const centre = (text: string) => ' '.repeat((72 - text.length) >> 1) + text;
    const lines = ['Conference on Evidence', 'Riga, Latvia, 4-5 May 2018', 'Version 9 May 2018'];
    expect(read(...lines.map(centre), '', '', TEXT)).toEqual([
      `## ${lines[0]}`,
      ...lines.slice(1),
      TEXT,
    ]);
  });

  it('are footnotes where the text refers to their marks', () => {
    expect(read(`${TEXT.slice(0, -1)} [1].`, '', TEXT, '', '[1] In Riga.')).toContain(
      '[1] In Riga.',
    );
    expect(textSource(`${TEXT}\n\n[1] A point.`).blocks.at(-1)?.kind).toBe('paragraph');
  });

  it('are left out where they are the footer of a single page', () => {
    expect(read(TEXT, '', 'Secretariat          Informational          [Page 1]')).toEqual([TEXT]);
  });
});

describe('a text in another character set', () => {
  const RUSSIAN =
    'Участники отметили, что число обращений граждан за последние годы удвоилось, а штат не изменился.';
  const LETTERS = 'абвгдежзийклмнопрстуфхцчшщъыьэюя';
  const KOI8 = 'юабцдефгхийклмнопярстужвьызшэщчъ';

  it('is read as the set in which its letters are common ones', () => {
    const koi8 = Buffer.from(
      Array.from(RUSSIAN, (letter) => {
        const lower = KOI8.indexOf(letter.toLowerCase());
        if (lower < 0) return letter.charCodeAt(0);
        return (letter === letter.toLowerCase() ? 0xc0 : 0xe0) + lower;
      }),
    );
    const dos = Buffer.from(
      Array.from(RUSSIAN, (letter) => {
        const at = LETTERS.indexOf(letter.toLowerCase());
        if (at < 0) return letter.charCodeAt(0);
        if (letter !== letter.toLowerCase()) return 0x80 + at;
        return at < 16 ? 0xa0 + at : 0xe0 + at - 16;
      }),
    );
    expect(decodeText(koi8)).toBe(RUSSIAN);
    expect(decodeText(dos)).toBe(RUSSIAN);
  });

  it('in UTF-16 is read also without its mark', () => {
    const wide = Buffer.from(TEXT, 'utf16le');
    expect(formatOf(wide, 'report.txt')).toBe('text');
    expect(decodeText(wide)).toBe(TEXT);
    expect(decodeText(Buffer.from(wide).swap16())).toBe(TEXT);
  });
});
