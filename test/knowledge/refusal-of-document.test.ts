import { describe, expect, test } from 'vitest';
import { DOCUMENT, edited, problemsOf } from '../support/knowledge-folder.ts';

describe('a document is refused with its line, what is wrong and what to write, when', () => {
  test.each([
    [
      'it has no front matter',
      '---\ntitle',
      'title',
      ':1: the file does not start with its description between two lines ---. Write ---, then title, short, year, date and language, then ---.',
    ],
    [
      'a field is missing',
      'year: 2020\n',
      '',
      ':2: "year" is missing. Write the year as a number, such as 2016.',
    ],
    [
      'a field has the wrong type',
      'year: 2020\n',
      'year: MMXX\n',
      ':4: "year" is "MMXX". Write the year as a number, such as 2016.',
    ],
    [
      'a list is none',
      'language: en',
      'language: en\nnotes: one',
      ':9: "notes" is "one". Write a list of sentences, each starting with "- ".',
    ],
    [
      'a key is unknown',
      'place: Strasbourg, France',
      'place: Strasbourg, France\ncolour: red',
      ':8: the key "colour" is unknown. Leave it out; what can stand here is title, short, year, date, state, place, language, url, notes, kept, mends.',
    ],
    [
      'a date is in words',
      'date: 2020-05-04',
      'date: 4 May 2020',
      ':5: "date" is "4 May 2020". Write the date of the text as YYYY-MM-DD, for example 2016-11-20.',
    ],
    [
      'a date is none of the calendar',
      'date: 2020-05-04',
      'date: 2020-02-30',
      ':5: "date" is "2020-02-30". Write the date of the text as YYYY-MM-DD, for example 2016-11-20.',
    ],
    [
      'its address is no web address',
      'language: en',
      'language: en\nurl: javascript:alert(1)',
      ':9: "url" is "javascript:alert(1)". Write a full address that starts with https://, or leave the line out.',
    ],
    [
      'an id is used twice',
      '[2020-2 |',
      '[2020-1 |',
      ':21: the id "2020-1" is used already at meeting.md:18. Give each paragraph an id of its own.',
    ],
    [
      'an id cannot be cited',
      '[2020-2 |',
      '[Point two |',
      ':21: the id "Point two" cannot be used. Write an id of the year and lower-case letters, digits and hyphens, such as 2016-8.',
    ],
    [
      'a paragraph has no id',
      '[2020-2 | point 2]\n{note: Half of it is lost.}\n',
      '',
      ':21: a paragraph without an id: "2. Countries should train judges:". Write a line such as [2016-8 | key message 8] above it.',
    ],
    [
      'a paragraph is empty but for its number',
      '2. Countries should train judges:',
      '2.',
      ':21: paragraph 2020-2 has no text. Write its text in the lines right below the id.',
    ],
    [
      'a mend names no paragraph',
      'paragraph: 2020-1',
      'paragraph: 2020-11',
      ':10: a mend names the paragraph "2020-11", which does not exist. Write the id of the paragraph that was mended.',
    ],
    [
      'the mended words do not stand in the paragraph',
      'mended: welcome',
      'mended: well come',
      ':12: "well come" does not stand in 2020-1. Copy the words as they stand in the paragraph now.',
    ],
    [
      'its YAML is broken',
      'title: Meeting of',
      'title: Meeting: of',
      ':2: not valid YAML: Nested mappings are not allowed in compact mappings. Mend the YAML; quote a text that holds ": " or starts with a sign.',
    ],
    [
      'a text is a YAML alias by accident',
      'state: final',
      'state: *final*',
      ':6: not valid YAML: a text cannot start with * ("*final*"). Mend the YAML; quote a text that holds ": " or starts with a sign.',
    ],
    [
      'a key stands twice',
      'state: final',
      'state: final\nstate: draft',
      ':7: not valid YAML: Map keys must be unique. Mend the YAML; quote a text that holds ": " or starts with a sign.',
    ],
  ])('%s', async (_, place, replacement, expected) => {
    const problems = await problemsOf({ 'meeting.md': edited(DOCUMENT, place, replacement) });
    expect(problems).toEqual([`meeting.md${expected}`]);
  });

  test('it has no paragraph', async () => {
    const [front = ''] = DOCUMENT.replace(/mends:[\s\S]*?---/, '---').split('\n# ');
    expect(await problemsOf({ 'meeting.md': front })).toEqual([
      'meeting.md:10: there is no paragraph. Write a line such as [2016-1 | key message 1] and the paragraph below it.',
    ]);
  });

  test('it is not UTF-8', async () => {
    const latin = Buffer.from(edited(DOCUMENT, 'The work is done', 'Le thé est prêt'), 'latin1');
    expect(await problemsOf({ 'meeting.md': latin })).toEqual([
      'meeting.md:19: a character cannot be read. Save the file as UTF-8, and write the character again.',
    ]);
  });
});
