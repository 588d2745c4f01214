import type { Texts } from './texts.ts';

export const en: Texts = {
  name: 'Octopus bot',
  skip: 'Skip to the question box',
  languages: 'Language',
  newConversation: 'New conversation',
  title: 'What did the Octopus conferences say?',
  lead: 'Ask about the Council of Europe’s conferences on cybercrime. You get the exact words of the official texts and the paragraph they stand in, or an honest “the documents don’t say”.',
  examplesTitle: 'For example',
  examples: [
    { kind: 'Question', ask: 'What should happen with the 24/7 points of contact?' },
    { kind: 'Then and now', ask: 'compare cloud' },
    { kind: 'Programme', ask: 'programme thursday' },
    { kind: 'Topic', ask: 'capacity building' },
    { kind: 'Quotation check', ask: 'verify "Encryption protects privacy"' },
    { kind: 'Sources', ask: 'sources' },
  ],
  sources: 'Answers come from',
  rights: 'The quoted texts remain the Council of Europe’s.',
  question: 'Your question',
  placeholder: 'Ask about the conferences …',
  send: 'Ask',
  suggestions: 'Suggestions',
  suggestionKinds: {
    command: 'Command',
    topic: 'Topic',
    session: 'Session',
    paragraph: 'Paragraph',
  },
  suggestionsFound: (count) =>
    count === 1
      ? '1 suggestion. Choose with the arrow keys.'
      : `${count} suggestions. Choose with the arrow keys.`,
  conversation: 'Conversation',
  youAsked: 'You asked:',
  waiting: 'Looking in the documents …',
  openParagraph: (label) => `${label}: read it in its document`,
  inContext: 'Read in context',
  copyQuotation: 'Copy with citation',
  quotationCopied: 'Quotation copied',
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
  copyFailed: 'Copying is not allowed here. The link is in the address bar.',
  download: (name) => `Download ${name}`,
  added: 'added: not in the document',
  missing: 'left out: only in the document',
  panel: {
    close: 'Close',
    previous: 'Previous paragraph',
    next: 'Next paragraph',
    loading: 'Opening the document …',
    quoted: 'Highlighted: the words quoted in the answer',
    notes: 'About this text',
  },
  failures: {
    offline: 'You are offline. Your question is kept; try again when you are connected.',
    unreachable: 'The bot cannot be reached. It may be restarting; try again in a moment.',
    timeout: 'The bot took too long to answer. Try again.',
    server:
      'Something went wrong at the bot’s end. Try again; if it happens again, tell whoever runs it.',
    retry: 'Try again',
  },
};
