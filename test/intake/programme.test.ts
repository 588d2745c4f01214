import { describe, expect, it } from 'vitest';
import { htmlSource } from '../../src/intake/html/read.ts';
import { readPdf } from '../../src/intake/pdf/read.ts';
import type { Block } from '../../src/intake/source.ts';
import { draftFrom, draftOfText, writtenAs } from '../support/intake.ts';
import { load } from '../support/knowledge-folder.ts';
import { type Drawn, pdfOf } from '../support/pdf.ts';

const table = (rows: readonly (readonly string[])[]): Block => ({ kind: 'table', rows });
const title: Block = { kind: 'heading', level: 1, text: 'Octopus Conference 2018' };
const when: Block = {
  kind: 'paragraph',
  depth: 0,
  text: '11 – 13 July 2018 Palais de l’Europe, Strasbourg, France',
};

const sessionsOf = (blocks: readonly Block[]) =>
  draftFrom({ blocks, damage: [] }).programme?.sessions.map(
    ({ day, start, room, languages, kind, title: text }) =>
      [day, start, room, languages.join(''), kind, text].join(' | '),
  );

describe('a table with times of day', () => {
  it('becomes a programme: rooms and languages by column, one day under each heading', () => {
    const rows = [
      ['WED, 11 JULY', '', ''],
      ['', 'Room 1 (E/F)', 'Room 2 (E)'],
      ['9h30', 'Workshop 1: Evidence in the cloud', 'Workshop 2: Training of judges'],
      ['20:00', 'Social dinner', ''],
      ['THU, 12 JULY', '', ''],
      ['2.30 pm', 'Plenary: Results (English/French)', ''],
      ['16h00', 'End of conference', ''],
    ];
    expect(sessionsOf([title, when, table(rows)])).toEqual([
      '2018-07-11 | 9h30 | 1 | EF | workshop | Workshop 1: Evidence in the cloud',
      '2018-07-11 | 9h30 | 2 | E | workshop | Workshop 2: Training of judges',
      '2018-07-11 | 20h00 |  |  | social | Social dinner',
      '2018-07-12 | 14h30 |  | EF | plenary | Plenary: Results',
      '2018-07-12 | 16h00 |  |  | end | End of conference',
    ]);
  });

  it('has the rooms that stand beside the head of its times, and none for what may go over all', async () => {
    const rows = [
      ['Time', 'Room A', 'Room B'],
      ['9:00', 'Opening session', ''],
      ['11:00', 'Workshop 1: Evidence', 'Workshop 2: Training'],
    ];
    const blocks = [title, when, table(rows)];
    expect(sessionsOf(blocks)).toEqual([
      '2018-07-11 | 9h00 |  |  | plenary | Opening session',
      '2018-07-11 | 11h00 | A |  | workshop | Workshop 1: Evidence',
      '2018-07-11 | 11h00 | B |  | workshop | Workshop 2: Training',
    ]);
  });

  it('with the same languages in two sessions is written as the loader reads it', async () => {
    const rows = [
      ['', 'Room 1 (E/F)'],
      ['9h30', 'Opening'],
      ['11h00', 'Debate'],
    ];
    const files = writtenAs(draftFrom({ blocks: [title, when, table(rows)], damage: [] }));
    const { documents } = await load(
      Object.fromEntries(files.map(({ name, text }) => [name, text])),
    );
    expect(documents.map(({ id }) => id)).toEqual(['file.programme']);
  });

  it('of the form time, session, room is read by its header', () => {
    const rows = [
      ['Time', 'Session', 'Room'],
      ['09:00 – 10:30', 'Opening of the conference', '5'],
      ['11:00', 'Panel on electronic evidence', '7'],
    ];
    const day: Block = { kind: 'heading', level: 2, text: 'Thursday 12 July 2018' };
    expect(sessionsOf([title, when, day, table(rows)])).toEqual([
      '2018-07-12 | 9h00 | 5 |  | plenary | Opening of the conference',
      '2018-07-12 | 11h00 | 7 |  | plenary | Panel on electronic evidence',
    ]);
  });

  it('has its rooms in a last column of its own, also where no line of it says so', () => {
    const version: Block = { kind: 'paragraph', depth: 0, text: 'Version 29 June 2018' };
    const rows = [
      ['WEDNESDAY, 11 JULY 2018', '', 'Room / languages'],
      ['8h30', 'Registration of participants', 'Entrance hall'],
      ['9h30', 'Plenary session: Opening', 'Hemicycle (E/F/S/R)'],
      ['14h00', 'Workshop 1: Ransomware', 'Room 1 (E/F)'],
      ['14h00', 'Workshop 2: Victims', 'Room 5'],
      ['', '– Reporting', '(E)'],
      ['18h00', 'End of conference', ''],
    ];
    const expected = [
      '2018-07-11 | 8h30 | Entrance hall |  | social | Registration of participants',
      '2018-07-11 | 9h30 | Hemicycle | EFSR | plenary | Plenary session: Opening',
      '2018-07-11 | 14h00 | 1 | EF | workshop | Workshop 1: Ransomware',
      '2018-07-11 | 14h00 | 5 | E | workshop | Workshop 2: Victims\n– Reporting',
      '2018-07-11 | 18h00 |  |  | end | End of conference',
    ];
    expect(sessionsOf([title, when, version, table(rows)])).toEqual(expected);
    const [, ...others] = rows;
    const bare = [['WEDNESDAY, 11 JULY 2018', '', ''], ...others];
    expect(sessionsOf([title, when, version, table(bare)])).toEqual(expected);
  });

  it('in French, on a page, is one too', () => {
    const { blocks } =
      htmlSource(`<html lang="fr"><h1>Conférence 2018</h1><p>Strasbourg, 12 juillet 2018</p>
      <table><tr><th>Heure<th>Séance<th>Salle</tr><tr><td>9h00<td>Atelier 1 : la preuve<td>3</tr><tr><td>13h00<td>Déjeuner<td></tr></table>`);
    expect(sessionsOf(blocks)).toEqual([
      '2018-07-12 | 9h00 | 3 |  | workshop | Atelier 1 : la preuve',
      '2018-07-12 | 13h00 |  |  | social | Déjeuner',
    ]);
  });

  it('drawn on a page of a PDF is one, by the places of its cells', async () => {
    const rows = [
      ['', 'Room 1 (E/F)', 'Room 2 (E)'],
      ['9h30', 'Workshop 1: Evidence', 'Workshop 2: Training'],
      ['14h30', 'Workshop 3: Payments', 'Workshop 4: Judges'],
      ['17h00', 'Workshop 5: Children', 'Workshop 6: Police'],
    ];
    const cells = rows.flatMap((row, at) =>
      row.flatMap((text, column): Drawn[] =>
        text === '' ? [] : [{ text, x: 72 + column * 150, y: 200 + at * 30 }],
      ),
    );
    const front: Drawn[] = [
      { text: 'Octopus Conference 2018', x: 72, y: 80, size: 18, font: 'Helvetica-Bold' },
      { text: 'Strasbourg, 12 July 2018', x: 72, y: 110 },
    ];
    const source = await readPdf(pdfOf([[...front, ...cells]]), () => {});
    expect(sessionsOf(source.blocks)).toHaveLength(6);
  });

  it('is written as a programme that the loader reads', async () => {
    const rows = [
      ['9h30', 'Opening'],
      ['13h00', 'End of conference'],
    ];
    const note: Block = {
      kind: 'paragraph',
      depth: 0,
      text: 'Participants are asked to be in the room ten minutes before each session begins.',
    };
    const draft = draftFrom({ blocks: [title, when, note, table(rows)], damage: [] });
    const files = writtenAs(draft);
    const { documents } = await load(
      Object.fromEntries(files.map(({ name, text }) => [name, text])),
    );
    expect(documents.map(({ id, timezone }) => [id, timezone])).toEqual([
      ['file', undefined],
      ['file.programme', 'Europe/Paris'],
    ]);
  });
});

describe('a table that is no programme', () => {
  it.each([
    [
      'numbers of sections',
      [
        ['4.9', 'Building a package'],
        ['4.10', 'Variables'],
        ['4.11', 'Watching'],
      ],
    ],
    [
      'figures',
      [
        ['Andorra', '2016'],
        ['Monaco', '2013'],
      ],
    ],
    [
      'one row with a time',
      [
        ['Deadline', '17h00'],
        ['Fee', 'none'],
      ],
    ],
  ])('keeps its rows as paragraphs: %s', (_, rows) => {
    const draft = draftFrom({ blocks: [title, table(rows)], damage: [] });
    expect(draft.programme).toBeUndefined();
    expect(JSON.stringify(draft.parts)).toContain(rows[0]?.join(' | '));
  });
});

it('a line of a programme that belongs to no time is not lost without a word', () => {
  const draft = draftOfText(
    'Programme 2018\n\n12 July 2018\n\n\tWelcome by the mayor\tand by the\n9h00\tOpening of the conference\t\n10h00\tPanel on evidence\t\n',
  );
  expect(draft.damage.map(({ excerpt }) => excerpt).join()).toContain('Welcome');
});
