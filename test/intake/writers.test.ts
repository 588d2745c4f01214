import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/intake/draft/draft.ts';
import { readFileAs } from '../../src/intake/read.ts';
import { textList, textsOf } from '../support/intake.ts';

const folder = new URL('../fixtures/writers/', import.meta.url);

/** What is made of a file that another program wrote. */
async function draftOf(name: string): Promise<Draft> {
  const intake = await readFileAs(
    await readFile(new URL(name, folder)),
    { name, changed: '2026-01-01' },
    {},
    () => {},
  );
  if (intake.kind !== 'draft') throw new Error('It is a knowledge file.');
  return intake.draft;
}

/** Texts by key, as a person set them down: `key | text`. */
async function expected(): Promise<Record<string, string>> {
  const lines = (await readFile(new URL('conference.txt', folder), 'utf8')).trim().split('\n');
  return Object.fromEntries(
    lines
      .filter((line) => !line.startsWith('#'))
      .map((line) => {
        const [key = '', ...text] = line.split(' | ');
        return [key, plain(text.join(' | '))];
      }),
  );
}

/** Without the raised numbers that point to footnotes, which only print shows. */
const plain = (text: string) => text.replace(/[⁰¹²³⁴-⁹]/gu, '').replace(/\s*[/\n]\s*/g, ' ');

const WRITERS = [
  'conference.libreoffice.docx',
  'conference.libreoffice.pdf',
  'conference.groff.pdf',
  'conference.chromium.pdf',
];

describe('a conference’s messages, as written by', () => {
  it.each(WRITERS)('%s, come out paragraph by paragraph, each with its number', async (name) => {
    const draft = await draftOf(name);
    const found = Object.entries(textsOf(draft)).map(([key, text]) => [key, plain(text)]);
    expect(Object.fromEntries(found)).toEqual(await expected());
    expect(draft.head).toMatchObject({
      title: 'Conference on Cybercrime and Electronic Evidence',
      date: '2019-05-22',
      state: 'Version 22 May 2019',
      place: 'Vilnius, Lithuania',
      language: 'en',
    });
    expect(draft.damage).toEqual([]);
  });

  it('WeasyPrint in two columns come out in the order of reading, its table too', async () => {
    const texts = textList(await draftOf('conference.weasyprint.pdf')).map(plain);
    expect(texts.sort()).toEqual(Object.values(await expected()).sort());
  });
});

describe('a programme', () => {
  it.each(['programme.libreoffice.pdf', 'programme.weasyprint.pdf'])(
    '%s has each session with its day and room, over a page break',
    async (name) => {
      const { programme, parts } = await draftOf(name);
      expect(parts).toEqual([]);
      expect(
        programme?.sessions.map(({ day, start, room, title }) =>
          [day.slice(-2), start, room ?? '–', title].join(' '),
        ),
      ).toEqual([
        '03 9h00 – Opening session: Welcome by the Ministry of Justice',
        '03 10h30 – Coffee break',
        '03 11h00 A Workshop 1: Preservation requests in practice',
        '03 11h00 B Workshop 2: Training for judges',
        '03 13h00 – Lunch',
        '03 14h30 A Workshop 3: Cooperation with service providers',
        '03 14h30 B Workshop 4: Victims of online abuse',
        '03 18h30 – Reception at the National Museum',
        '04 9h30 A Workshop 5: Cryptocurrencies and the proceeds of crime',
        '04 9h30 B Workshop 6: Searches in the cloud',
        '04 11h15 – Plenary: Results of the workshops',
        '04 12h45 – Closing remarks',
        '04 13h00 – End of the conference',
      ]);
    },
  );
});
