import { z } from 'zod';
import { yearsOf } from '../../../src/answer/years.ts';
import { LONGEST_TEXT } from '../../../src/chat/clean.ts';
import { recordOf } from '../../../src/chat/record.ts';
import { citationSchema, citationView, section, sourceText } from '../citation.ts';
import { defineTool } from '../tool.ts';
import { wording } from '../wording.ts';

const COMPARE = 'compare ';
const LONGEST_TOPIC = LONGEST_TEXT - COMPARE.length;
const TOPIC = 'Put what to compare, such as "cloud" or "24/7 points of contact".';

const input = z.strictObject({
  topic: wording(LONGEST_TOPIC, TOPIC)
    .describe('What to compare, in English, French, Spanish or Russian')
    .meta({ examples: ['cloud', '24/7 points of contact'] }),
});

const output = z.object({
  topic: z.string(),
  answered: z.boolean().describe('Whether any of the documents speaks of the topic'),
  reason: z.string().nullable().describe('Why not; null when one does'),
  sides: z.array(
    z.object({
      year: z.int(),
      citations: z
        .array(citationSchema)
        .describe('What the documents of the year say; empty where they have no counterpart'),
    }),
  ),
  text: z.string().describe('The comparison as people read it'),
});

/** Puts what the conferences said on a topic side by side. */
export const compareTool = defineTool({
  name: 'compare',
  title: 'Compare the conferences',
  description:
    'Puts what the documents of each conference say on a topic side by side, with quotes, one side a year. A year without a counterpart has an empty side.',
  input,
  output,
  async run({ topic }, served) {
    const years = yearsOf(served.library().knowledge);
    const reply = await served.bot.handle({
      text: `${COMPARE}${topic}`,
      platform: 'mcp',
      replyLanguage: 'en',
      at: served.now(),
    });
    const { kind, reason, text } = recordOf(topic, reply, 0);
    if (kind === 'error') return { ok: false, text };
    const citations = reply.outcome.citations.map(citationView);
    const isCompared = kind === 'comparison';
    const sides = years.map((year) => ({
      year,
      citations: citations.filter((citation) => citation.year === year),
    }));
    return {
      ok: true,
      data: {
        topic,
        answered: isCompared,
        reason: isCompared ? null : (reason ?? text),
        sides,
        text,
      },
      text: [text, ...section('Sources:', citations.map(sourceText))].join('\n\n'),
    };
  },
});
