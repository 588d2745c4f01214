import type { DocumentSummary, DocumentView, ParagraphView } from '../contract/documents.ts';
import type { AskReply } from '../contract/reply.ts';

/** What the OpenAPI document shows of the documents that come with the bot. */
export const SUMMARY_EXAMPLE: DocumentSummary = {
  id: 'octopus-2016',
  title: 'Octopus Conference 2016 Cooperation against Cybercrime',
  short: 'Octopus 2016',
  year: 2016,
  date: '2016-11-20',
  state: 'Version 20 November 2016',
  place: "Palais de l'Europe, Council of Europe, Strasbourg, France",
  language: 'en',
};

const MEETINGS = 'Annual meetings of 24/7 points of contact should be organised.';
const TEXT = `[…] Practical proposals for a more effective role of 24/7 points of contact are available and should be implemented. ${MEETINGS} […]`;

const LINK = { id: '2016-8', label: 'Octopus 2016, key message 8' };
const PLACE = {
  headings: ['Key messages resulting from the conference'],
  page: null,
  note: null,
  session: null,
};

export const DOCUMENT_EXAMPLE: DocumentView = {
  ...SUMMARY_EXAMPLE,
  url: 'http://www.coe.int/cybercrime',
  notes: ['The key messages are bullets without numbers in print.'],
  paragraphs: [{ ...LINK, ...PLACE, text: TEXT }],
};

export const PARAGRAPH_EXAMPLE: ParagraphView = {
  ...LINK,
  ...PLACE,
  document: SUMMARY_EXAMPLE.id,
  title: SUMMARY_EXAMPLE.title,
  year: 2016,
  language: 'en',
  text: TEXT,
  previous: { id: '2016-7', label: 'Octopus 2016, key message 7' },
  next: { id: '2016-9', label: 'Octopus 2016, key message 9' },
};

export const REPLY_EXAMPLE: AskReply = {
  question: '24-7',
  language: 'en',
  kind: 'answer',
  answered: true,
  reason: null,
  confidence: 0.95,
  text: `“${MEETINGS}”\n— ${LINK.label} [${LINK.id}]`,
  citations: [
    {
      ...LINK,
      document: SUMMARY_EXAMPLE.id,
      year: 2016,
      text: TEXT,
      quotes: [MEETINGS],
      score: 0.95,
    },
  ],
  nearest: [],
  ms: 0.4,
  blocks: [{ kind: 'quote', quotes: [MEETINGS], paragraph: LINK.id, label: LINK.label }],
  buttons: [{ role: 'read', label: 'Full paragraph', ask: 'read 2016-8' }],
  files: [],
  id: 'mLx0kQ1z',
  topic: '24-7',
};
