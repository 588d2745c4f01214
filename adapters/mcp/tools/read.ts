import { z } from 'zod';
import { findParagraph } from '../../../src/chat/paragraph-named.ts';
import { neighboursOf } from '../../../src/knowledge/neighbours.ts';
import { type ParagraphView, paragraphSchema, paragraphView } from '../paragraph.ts';
import { defineTool } from '../tool.ts';

const ID = 'Put the id of a paragraph, such as "2016-8"; "search" finds ids.';
const NEIGHBOURS = 'Put how many paragraphs before and after it you want, 0 to 5.';

const input = z.strictObject({
  id: z
    .string(ID)
    .min(1, ID)
    .max(200, ID)
    .describe('Id of the paragraph, or how people cite it')
    .meta({ examples: ['2016-8', 'Octopus 2016, key message 8'] }),
  neighbours: z
    .int(NEIGHBOURS)
    .min(0, NEIGHBOURS)
    .max(5, NEIGHBOURS)
    .default(0)
    .describe('How many paragraphs before and after it to read too'),
});

const output = z.object({
  found: z.boolean(),
  reason: z.string().nullable().describe('What to do when it is not found; else null'),
  paragraph: paragraphSchema.nullable(),
  before: z.array(paragraphSchema).describe('Paragraphs before it, in the order of the document'),
  after: z.array(paragraphSchema).describe('Paragraphs after it, in the order of the document'),
});

/** Gives a whole paragraph, verbatim. */
export const readTool = defineTool({
  name: 'read',
  title: 'Read a paragraph',
  description:
    'Gives a whole paragraph of a document, verbatim, by its id, with what stands around it if you want.',
  input,
  output,
  async run({ id, neighbours }, served) {
    const { knowledge } = served.library();
    const paragraph = findParagraph(id, knowledge.paragraphs);
    if (!paragraph) {
      const reason = `There is no paragraph "${id}". ${ID}`;
      const data = { found: false, reason, paragraph: null, before: [], after: [] };
      return { ok: true, data, text: reason };
    }
    const around = neighboursOf(knowledge, paragraph.id, neighbours);
    const view = (one: typeof paragraph) => paragraphView(knowledge, one);
    const data = {
      found: true,
      reason: null,
      paragraph: view(paragraph),
      before: around.before.toReversed().map(view),
      after: around.after.map(view),
    };
    const text = [...data.before, data.paragraph, ...data.after].map(paragraphText).join('\n\n');
    return { ok: true, data, text };
  },
});

function paragraphText({ id, label, uri, title, headings, text, note, session }: ParagraphView) {
  return [
    `${label} [${id}], ${uri}`,
    [...new Set([title, ...headings])].join(' › '),
    text,
    ...(note === null ? [] : [`Note: ${note}`]),
    ...(session?.inferred.map(({ field, why }) => `The ${field} is inferred. ${why}`) ?? []),
  ].join('\n');
}
