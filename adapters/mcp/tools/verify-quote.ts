import { z } from 'zod';
import { type Verification, verifyQuote } from '../../../src/answer/verify.ts';
import { cleanText, LONGEST_TEXT } from '../../../src/chat/clean.ts';
import { plainText } from '../../../src/chat/plain.ts';
import { unquoted } from '../../../src/language/quotation.ts';
import {
  citationSchema,
  citationText,
  citationView,
  nearSchema,
  nearText,
  nearView,
  section,
} from '../citation.ts';
import { defineTool } from '../tool.ts';
import { wording } from '../wording.ts';

const QUOTATION =
  'Put the quotation to check, such as "Annual meetings of 24/7 points of contact should be organised.".';

const input = z.strictObject({
  quotation: wording(LONGEST_TEXT, QUOTATION, '; check longer ones in pieces')
    .describe('The words to check, without what stands around them')
    .meta({ examples: ['Annual meetings of 24/7 points of contact should be organised.'] }),
});

const output = z.object({
  quotation: z.string(),
  verdict: z
    .enum(['verbatim', 'altered', 'absent'])
    .describe('Whether it stands in the documents word for word, altered, or not at all'),
  citations: z
    .array(citationSchema)
    .describe('The true text: every paragraph it stands in, or the passage that was altered'),
  differences: z
    .array(z.object({ kind: z.enum(['same', 'added', 'missing']), text: z.string() }))
    .describe(
      'For an altered quotation, in order: words of both, only in the quotation (added), only in the document (missing)',
    ),
  nearest: z.array(nearSchema).describe('For an absent quotation: paragraphs that share words'),
});

type Verified = Omit<z.infer<typeof output>, 'quotation'>;

const SAYS: Readonly<Record<Verified['verdict'], string>> = {
  verbatim: 'Verbatim: this stands in the document word for word.',
  altered:
    'Altered. Words only in the quotation are marked [+so+], words only in the document [-so-]:',
  absent: 'Absent: this does not stand in the documents.',
};

/** Checks a quotation against the documents. */
export const verifyQuoteTool = defineTool({
  name: 'verify_quote',
  title: 'Check a quotation',
  description:
    'Checks whether a quotation stands in the documents: verbatim, altered (with each difference and the true text) or absent. Only white space and the typographic variant of a mark do not count. Use it before you publish a quote.',
  input,
  output,
  async run({ quotation }, served) {
    const verified = verifiedOf(verifyQuote(served.library(), unquoted(cleanText(quotation))));
    return { ok: true, data: { quotation, ...verified }, text: textOf(verified) };
  },
});

function verifiedOf(verification: Verification): Verified {
  switch (verification.verdict) {
    case 'exact': {
      const citations = verification.citations.map(citationView);
      return { verdict: 'verbatim', citations, differences: [], nearest: [] };
    }
    case 'altered': {
      const citations = [citationView(verification.citation)];
      const differences = [...verification.differences];
      return { verdict: 'altered', citations, differences, nearest: [] };
    }
    case 'absent': {
      const nearest = verification.nearest.map(nearView);
      return { verdict: 'absent', citations: [], differences: [], nearest };
    }
  }
}

function textOf({ verdict, citations, differences, nearest }: Verified): string {
  return [
    SAYS[verdict],
    ...(differences.length > 0
      ? [plainText({ blocks: [{ kind: 'changes', changes: differences }] })]
      : []),
    ...section(
      verdict === 'altered' ? 'The document says:' : 'It stands here:',
      citations.map(citationText),
    ),
    ...section('Nearest:', nearest.map(nearText)),
  ].join('\n\n');
}
