import type { Citation } from '../../../src/answer/answer.ts';
import type { Bot } from '../../../src/chat/bot.ts';
import { SAID } from '../../../src/chat/compose.ts';
import type { Block, Reply } from '../../../src/chat/reply.ts';
import type { Request } from '../../../src/chat/request.ts';
import type { Knowledge } from '../../../src/knowledge/document.ts';

/** The bot's replies for the browser test: one of each kind of block, in the documents' real words. */
export function scriptedBot(knowledge: Knowledge): Bot {
  const replies: readonly (readonly [RegExp, (request: Request) => Partial<Reply>])[] = [
    [/^programme.* ics$/, () => calendar()],
    [/^programme/, () => programme()],
    [/^verify/, () => verification()],
    [/weather/, () => refusal()],
    [/^topics|^sources/, () => topics()],
    [/./, () => answer(knowledge)],
  ];
  return {
    async handle(request) {
      const [, reply] = replies.find(([pattern]) => pattern.test(request.text)) ?? [];
      return {
        kind: 'answer',
        language: request.language ?? 'en',
        blocks: [],
        buttons: [],
        files: [],
        outcome: SAID,
        // A follow-up is about the question before it.
        remember: { question: request.text.replace(/^and .*/, 'the question before'), shown: [] },
        ...reply?.(request),
      };
    },
  };
}

function citation(knowledge: Knowledge, id: string, ...sentences: string[]): Citation {
  const paragraph = knowledge.paragraphs.get(id);
  if (!paragraph) throw new Error(`no paragraph ${id}`);
  const ranges = sentences.map((sentence) => {
    const start = paragraph.text.indexOf(sentence);
    if (start < 0) throw new Error(`${id} does not say ${sentence}`);
    return { start, end: start + sentence.length };
  });
  return { paragraph, ranges, score: 0.9 };
}

function quote({ paragraph, ranges }: Citation): Block {
  const quotes = ranges.map(({ start, end }) => paragraph.text.slice(start, end));
  return { kind: 'quote', quotes, paragraph: paragraph.id, label: paragraph.label };
}

function answer(knowledge: Knowledge): Partial<Reply> {
  const citations = [
    citation(
      knowledge,
      '2016-8',
      'Practical proposals for a more effective role of 24/7 points of contact are available and should be implemented.',
      'Annual meetings of 24/7 points of contact should be organised.',
    ),
    citation(
      knowledge,
      '2009-6',
      'The network of 24/7 points of contact is primarily for urgent measures.',
    ),
  ];
  return {
    blocks: citations.map(quote),
    buttons: [
      { role: 'read', label: 'Full paragraph', ask: 'read 2016-8' },
      { role: 'more', label: 'More', ask: 'more 2016-workshop-6#0-60' },
      { role: 'compare', label: 'Compare years', ask: 'compare 2009-6#0-60 2016-8#0-60' },
    ],
    outcome: { ...SAID, confidence: 0.9, citations },
  };
}

function programme(): Partial<Reply> {
  return {
    kind: 'programme',
    blocks: [
      { kind: 'heading', text: 'Thursday 17 November 2016' },
      {
        kind: 'table',
        columns: ['Time', 'Room', 'Languages', 'Session'],
        rows: [
          [
            '9h30',
            '1',
            'E/F/S/R',
            'Workshop 4: Terrorism and information technology: the criminal justice perspective',
          ],
          [
            '9h30',
            '2',
            'E/S/F',
            'Workshop 5: Legislation on cybercrime and electronic evidence in Africa · Latin America',
          ],
          [
            '9h30',
            '3',
            'E',
            'Workshop 6: International cooperation: workshop for 24/7 points of contact and MLA authorities',
          ],
          [
            '14h30',
            '1',
            'E/F/S/R',
            'Workshop 7: Seeking synergies: Initiatives of international and private sector organisations',
          ],
          ['14h30', '2', 'E/F', 'Workshop 8: Targeting proceeds from crime online'],
          [
            '14h30',
            '3',
            'E',
            'Workshop 9: Crime and jurisdiction in cyberspace: access to electronic evidence',
          ],
        ],
      },
      {
        kind: 'note',
        text: 'End times are not printed. This programme is past: it was in November 2016.',
      },
    ],
    buttons: [{ role: 'calendar', label: 'Add to calendar', ask: 'programme thursday ics' }],
  };
}

function calendar(): Partial<Reply> {
  return {
    kind: 'programme',
    files: [
      {
        name: 'octopus-2016.ics',
        mediaType: 'text/calendar; charset=utf-8',
        content: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n',
      },
    ],
  };
}

function verification(): Partial<Reply> {
  return {
    kind: 'verification',
    blocks: [
      { kind: 'heading', text: 'Altered' },
      { kind: 'text', text: 'The documents say this in other words. The differences are marked:' },
      {
        kind: 'changes',
        changes: [
          { kind: 'same', text: 'Encryption protects ' },
          { kind: 'added', text: 'secrecy' },
          { kind: 'missing', text: 'privacy' },
          {
            kind: 'same',
            text: ' but also represents one of the main obstacles for criminal investigations.',
          },
        ],
      },
    ],
  };
}

function refusal(): Partial<Reply> {
  const reason = 'The documents say nothing about “weather”.';
  return {
    kind: 'refusal',
    blocks: [
      { kind: 'text', text: reason },
      { kind: 'note', text: 'Nearest paragraphs, which do not claim to answer:' },
      {
        kind: 'list',
        items: [
          { text: 'Octopus 2009, point 7', ask: 'read 2009-7' },
          { text: 'Octopus 2016, key message 3', ask: 'read 2016-3' },
        ],
      },
    ],
    outcome: { ...SAID, answered: false, reason, confidence: 0.1 },
  };
}

function topics(): Partial<Reply> {
  return {
    kind: 'topics',
    blocks: [
      { kind: 'heading', text: 'What can be asked' },
      {
        kind: 'list',
        items: [
          { text: 'capacity building', ask: 'capacity building' },
          { text: 'A remark that is no link' },
        ],
      },
      { kind: 'divider' },
      { kind: 'text', text: '<img src=x onerror=alert(1)> stays text' },
    ],
  };
}
