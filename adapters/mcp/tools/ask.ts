import { z } from 'zod';
import { LONGEST_TEXT } from '../../../src/chat/clean.ts';
import { recordOf } from '../../../src/chat/record.ts';
import { LANGUAGES } from '../../../src/language/language.ts';
import {
  citationSchema,
  citationView,
  nearSchema,
  nearText,
  nearView,
  section,
  sourceText,
} from '../citation.ts';
import { scopeFields, unknownDocuments } from '../scope.ts';
import { defineTool } from '../tool.ts';
import { wording } from '../wording.ts';

/** Makes a question of any text, so that what restricts it is heeded. */
const ASK = 'ask ';
const LONGEST_QUESTION = LONGEST_TEXT - ASK.length;
const QUESTION = 'Put the question as text, such as "What was said about 24/7 points of contact?".';
const LANGUAGE = `Put one of ${LANGUAGES.join(', ')}, or leave it out.`;

const input = z.strictObject({
  question: wording(LONGEST_QUESTION, QUESTION)
    .describe(
      'What to find out, in English, French, Spanish or Russian; a few words are enough. One question at a time.',
    )
    .meta({ examples: ['24-7', 'Who funded the 2016 conference?', 'workshop 6'] }),
  ...scopeFields,
  language: z
    .enum(LANGUAGES, LANGUAGE)
    .optional()
    .describe(
      'Language of the reply’s own words; that of the question when left out. Quotes stay in the language of the document.',
    ),
});

const output = z.object({
  question: z.string(),
  language: z.enum(LANGUAGES).describe('Language of the reply’s own words'),
  kind: z.string().describe('What the reply is: answer, programme, comparison, refusal and so on'),
  answered: z.boolean().describe('Whether the documents answer. If not, do not answer from them'),
  reason: z.string().nullable().describe('Why they do not; null when they do'),
  confidence: z.number().min(0).max(1).describe('How sure it is that they answer, 0 to 1'),
  text: z.string().describe('The whole reply as people read it'),
  citations: z.array(citationSchema).describe('What answers, best first'),
  nearest: z
    .array(nearSchema)
    .describe('Paragraphs near a question that is not answered; they do not claim to answer'),
});

type Asked = z.infer<typeof output>;

/** Answers like the bot does anywhere else. */
export const askTool = defineTool({
  name: 'ask',
  title: 'Ask the documents',
  description:
    'Answers a question about the Octopus conferences with the exact sentences of the official documents, each with the paragraph and the range of characters it stands at, or says that they do not answer and why ("answered": false). Knows the programme too.',
  input,
  output,
  async run({ question, language, years, documents }, served) {
    const problem = unknownDocuments(served.library().knowledge, { documents });
    if (problem !== undefined) return { ok: false, text: problem };
    const isRestricted = years !== undefined || documents !== undefined;
    const reply = await served.bot.handle({
      text: isRestricted ? `${ASK}${question}` : question,
      platform: 'mcp',
      replyLanguage: language,
      scope: { years, documents },
      at: served.now(),
    });
    const { ms: _, ...record } = recordOf(question, reply, 0);
    if (record.kind === 'error') return { ok: false, text: record.text };
    const data = {
      ...record,
      citations: reply.outcome.citations.map(citationView),
      nearest: reply.outcome.nearest.map(nearView),
    };
    return { ok: true, data, text: textOf(data) };
  },
});

function textOf({ answered, confidence, text, citations, nearest }: Asked): string {
  return [
    text,
    ...section('Sources:', citations.map(sourceText)),
    ...section('The nearest paragraphs:', nearest.map(nearText)),
    `${answered ? 'Answered' : 'Not answered'}, confidence ${confidence}`,
  ].join('\n\n');
}
