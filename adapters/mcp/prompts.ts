import { ErrorCode, type GetPromptResult, type Prompt } from '@modelcontextprotocol/sdk/types.js';
import { ProtocolError } from './protocol-error.ts';

type Values = Readonly<Record<string, string>>;

interface Argument {
  readonly name: string;
  readonly description: string;
  readonly isRequired: boolean;
}

interface PromptDefinition {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly arguments: readonly Argument[];
  write(values: Values): string;
}

const TOPIC = { name: 'topic', description: 'What it is about, such as cloud', isRequired: true };
const YEAR = { name: 'year', description: 'Year of one conference only', isRequired: false };
const LANGUAGE = {
  name: 'language',
  description: 'Language to write in, such as French',
  isRequired: false,
};

const CITE =
  'Quote only what the tools return, word for word, and put the label and the id of the paragraph after each quote, such as (Octopus 2016, key message 8 [2016-8]). Where a tool says "answered": false, say that the documents do not say it, and why; do not fill the gap from elsewhere.';

const PROMPTS: readonly PromptDefinition[] = [
  {
    name: 'said_on_topic',
    title: 'What was said on a topic',
    description: 'What the conferences said on a topic, with citations',
    arguments: [TOPIC, YEAR, LANGUAGE],
    write: ({ topic, year, language }) =>
      [
        `What did the Octopus conferences say about ${topic}?`,
        `Call "ask"${year === undefined ? '' : ` with "years": [${year.trim()}]`}, and "search" for what it leaves out; "read" shows a whole paragraph.`,
        CITE,
        ...writtenIn(language),
      ].join('\n'),
  },
  {
    name: 'compare_conferences',
    title: 'Compare the conferences',
    description: 'What changed from one conference to the next on a topic',
    arguments: [TOPIC, LANGUAGE],
    write: ({ topic, language }) =>
      [
        `How do the Octopus conferences differ on ${topic}?`,
        'Call "compare". Say what each year has, what is common, what is new and what is gone; a year with an empty side has no counterpart.',
        CITE,
        ...writtenIn(language),
      ].join('\n'),
  },
  {
    name: 'briefing',
    title: 'Prepare a briefing',
    description: 'A short briefing on a topic whose every quotation is verified',
    arguments: [
      TOPIC,
      { name: 'audience', description: 'Whom it is for', isRequired: false },
      LANGUAGE,
    ],
    write: ({ topic, audience, language }) =>
      [
        `Prepare a briefing of one page on ${topic}${audience === undefined ? '' : ` for ${audience}`}, from the documents of the Octopus conferences.`,
        'Call "ask" and "compare", and "programme" for the sessions on it. Then check every quotation with "verify_quote", and use only those that are verbatim.',
        CITE,
        'End with the list of the paragraphs you cited: label, id and URI.',
        ...writtenIn(language),
      ].join('\n'),
  },
  {
    name: 'check_quotation',
    title: 'Check a quotation',
    description: 'Whether a quotation is exact, altered or absent, and where it stands',
    arguments: [
      { name: 'quotation', description: 'The words to check', isRequired: true },
      LANGUAGE,
    ],
    write: ({ quotation, language }) =>
      [
        'Check this quotation against the documents of the Octopus conferences:',
        `“${quotation}”`,
        'Call "verify_quote" with exactly these words. Say whether it is verbatim, altered or absent. Where it is altered, show each difference and the true text; where it stands, name the paragraph by label and id.',
        ...writtenIn(language),
      ].join('\n'),
  },
];

const writtenIn = (language: string | undefined) =>
  language === undefined ? [] : [`Write in ${language}; quotes stay in their own language.`];

/** The prompts as clients list them. */
export function listPrompts(): Prompt[] {
  return PROMPTS.map(({ write: _, ...prompt }) => ({
    ...prompt,
    arguments: prompt.arguments.map(({ isRequired: required, ...rest }) => ({ ...rest, required })),
  }));
}

/** @throws ProtocolError when there is no such prompt. */
export function promptNamed(name: string): PromptDefinition {
  const prompt = PROMPTS.find((each) => each.name === name);
  if (prompt) return prompt;
  const known = PROMPTS.map((each) => each.name).join(', ');
  throw new ProtocolError(
    ErrorCode.InvalidParams,
    `There is no prompt of that name. There are: ${known}.`,
  );
}

/**
 * A prompt with its arguments filled in; a blank one counts as left out.
 * @throws ProtocolError naming the arguments that are missing, unknown or unreadable.
 */
export function getPrompt(name: string, given: Values = {}): GetPromptResult {
  const prompt = promptNamed(name);
  const values = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value.trim() !== ''),
  );
  const problems = problemsOf(prompt, values);
  if (problems.length > 0) throw new ProtocolError(ErrorCode.InvalidParams, problems.join(' '));
  return {
    description: prompt.description,
    messages: [{ role: 'user', content: { type: 'text', text: prompt.write(values) } }],
  };
}

function problemsOf({ name, arguments: taken }: PromptDefinition, values: Values): string[] {
  const names = taken.map((argument) => argument.name);
  const { year } = values;
  return [
    ...taken
      .filter((each) => each.isRequired && !(each.name in values))
      .map((each) => `"${each.name}" is missing: ${each.description}.`),
    ...Object.keys(values)
      .filter((key) => !names.includes(key))
      .map((key) => `There is no argument "${key}". "${name}" takes ${names.join(', ')}.`),
    ...(year === undefined || /^\s*\d{4}\s*$/.test(year)
      ? []
      : ['"year" is no year: put one such as 2016, or leave it out.']),
  ];
}
