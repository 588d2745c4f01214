import { describe, expect, test } from 'vitest';
import { ABOUT, DOCUMENT, edited, GLOSSARY, problemsOf } from '../support/knowledge-folder.ts';

describe('descriptions are refused with their line, what is wrong and what to write, when', () => {
  test.each([
    [
      'they are of an unknown paragraph',
      '"2020-1":',
      '"2020-11":',
      ':1: "2020-11" is no paragraph of meeting.md. Write the id of a paragraph.',
    ],
    [
      'no sentence starts with the words',
      'Experts are',
      'Nobody is',
      ':8: no sentence of 2020-1 starts with "Nobody is". Copy the opening words of one sentence exactly.',
    ],
    [
      'two sentences start with the words',
      'Experts are',
      'The work',
      ':8: more than one sentence of 2020-1 starts with "The work". Copy the opening words of one sentence exactly.',
    ],
    [
      'a sentence has no opening words',
      'of: Experts are',
      'of: ""',
      ':8: "2020-1.sentences.0.of" is "". Write the opening words of the sentence.',
    ],
    [
      'they are no list',
      '[opening]',
      'opening',
      ':3: "2020-1.topic.en" is "opening". Write a list of lines, each starting with "- ".',
    ],
    [
      'a language is unknown',
      'en: [people who know]',
      'de: [Fachleute]',
      ':9: the key "2020-1.sentences.0.de" is unknown. Leave it out; what can stand here is of, en, fr, es, ru.',
    ],
    [
      'there are none',
      ABOUT,
      '# Nothing yet.\n',
      ':1: what should stand here is missing. Write the id of a paragraph, such as 2016-8:, and its topic and sentences below it.',
    ],
  ])('%s', async (_, place, replacement, expected) => {
    const about = edited(ABOUT, place, replacement);
    expect(await problemsOf({ 'meeting.md': DOCUMENT, 'meeting.about.yaml': about })).toEqual([
      `meeting.about.yaml${expected}`,
    ]);
  });

  test('they go with no document', async () => {
    expect(await problemsOf({ 'meeting.md': DOCUMENT, 'meting.about.yaml': ABOUT })).toEqual([
      'meting.about.yaml:1: there is no document meting that this could describe. Name it like its document: NAME.about.yaml goes with NAME.md, NAME.programme.about.yaml with NAME.programme.yaml.',
    ]);
  });
});

describe('a glossary is refused with its line, what is wrong and what to write, when', () => {
  test.each([
    [
      'forms are no list',
      '[TR]',
      'TR',
      ':3: "0.abbreviations" is "TR". Write a list of words or phrases, such as [training, course].',
    ],
    [
      'a key is unknown',
      '  fr: [juge]',
      '  de: [Richter]',
      ':7: the key "1.de" is unknown. Leave it out; what can stand here is term, topic, abbreviations, en, fr, es, ru.',
    ],
    [
      'it is no list of terms',
      GLOSSARY,
      'judge: juge\n',
      ':1: what should stand here is {"judge":"juge"}. Write a list of terms, each starting with "- term: ".',
    ],
  ])('%s', async (_, place, replacement, expected) => {
    const glossary = edited(GLOSSARY, place, replacement);
    expect(await problemsOf({ 'meeting.md': DOCUMENT, 'glossary.yaml': glossary })).toEqual([
      `glossary.yaml${expected}`,
    ]);
  });
});
