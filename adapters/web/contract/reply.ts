import { z } from 'zod';
import { LANGUAGES } from '../../../src/language/language.ts';
import type { Data } from './data.ts';
import { NAMES } from './names.ts';

const text = z.string();

const citation = z
  .object({
    id: z.string().describe('Stable id of the paragraph, such as 2016-8'),
    label: z.string().describe('The paragraph as people cite it'),
    document: z.string().describe('Id of its document'),
    year: z.int(),
    text: z.string().describe('The whole paragraph'),
    quotes: z.array(z.string()).describe('The sentences that are quoted, word for word'),
    score: z.number().min(0).max(1),
  })
  .describe('A paragraph and what is quoted of it')
  .register(NAMES, { id: 'Citation' });

const change = z.object({
  kind: z.enum(['same', 'added', 'missing']),
  text,
});

const block = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('heading'), text }),
    z.object({ kind: z.literal('text'), text }),
    z.object({ kind: z.literal('note'), text }).describe('A remark of the bot about the reply'),
    z
      .object({
        kind: z.literal('quote'),
        quotes: z.array(text),
        paragraph: z.string().describe('Id of the paragraph'),
        label: text,
      })
      .describe('Sentences of one paragraph, word for word'),
    z.object({
      kind: z.literal('table'),
      columns: z.array(text),
      rows: z.array(z.array(text)),
    }),
    z.object({
      kind: z.literal('list'),
      items: z.array(
        z.object({ text, ask: z.string().optional().describe('Choosing the entry asks this') }),
      ),
    }),
    z
      .object({ kind: z.literal('changes'), changes: z.array(change) })
      .describe('A quotation that was checked, with its differences marked'),
    z.object({ kind: z.literal('divider') }),
  ])
  .describe('A part of a reply. All text is plain: escape it where you show it')
  .register(NAMES, { id: 'Block' });

const button = z.object({
  role: z.enum(['read', 'more', 'compare', 'calendar', 'ask']),
  label: text,
  ask: z.string().describe('What it asks'),
});

const file = z.object({
  name: text,
  mediaType: text,
  content: text,
  path: z.string().optional().describe('Where this server gives the same'),
  ask: z.string().optional().describe('A text that asks for this file'),
});

/** What `POST /ask` answers: the record, and the reply’s parts to draw it from. */
export const askReply = z
  .object({
    question: text,
    language: z.enum(LANGUAGES).describe('Language of what the bot itself says'),
    kind: z.enum([
      'answer',
      'programme',
      'comparison',
      'paragraph',
      'verification',
      'refusal',
      'help',
      'topics',
      'sources',
      'about',
      'own',
      'error',
    ]),
    answered: z.boolean().describe('False for a refusal, which is a normal reply'),
    reason: z.string().nullable().describe('Why it is not answered; null when it is'),
    confidence: z.number().min(0).max(1),
    text: z.string().describe('The whole reply as plain text'),
    citations: z.array(citation).describe('In the order shown'),
    nearest: z.array(citation).describe('Paragraphs near a question that is not answered'),
    ms: z.number().min(0).describe('Time taken, milliseconds'),
    blocks: z.array(block),
    buttons: z.array(button),
    files: z.array(file),
    id: z
      .string()
      .nullable()
      .describe('Names the reply for `POST /feedback`; null where it cannot be rated'),
    topic: z
      .string()
      .nullable()
      .describe('What the conversation is about now; null when the reply leaves that unchanged'),
  })
  .describe('A reply, as data and as parts to draw')
  .register(NAMES, { id: 'Reply' });

export type AskReply = Data<typeof askReply>;
