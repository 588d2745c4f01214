import type { Answer } from '../src/answer/answer.ts';
import { answerQuestion } from '../src/answer/ask.ts';
import { otherLanguagesText } from '../src/answer/other-languages.ts';
import { reasonText } from '../src/answer/reasons.ts';
import { yearsOf } from '../src/answer/years.ts';
import type { Call, Command } from '../src/chat/command.ts';
import { cited, compose, quoteBlocks, refused } from '../src/chat/compose.ts';
import { type Followed, followUp } from '../src/chat/follow-up.ts';
import { referenceTo } from '../src/chat/reference.ts';
import { ASK_LIMIT, type Button, type Reply } from '../src/chat/reply.ts';
import { BUTTONS } from '../src/chat/texts.ts';
import type { Language } from '../src/language/language.ts';
import type { Library } from '../src/library.ts';
import { nearestBlocks } from './nearest.ts';

/** Answers a question in the words of the documents, or says why they do not. */
export function askCommand(library: Library): Command {
  return {
    name: 'ask',
    aliases: {
      en: ['question'],
      fr: ['demander', 'demandez'],
      es: ['preguntar', 'pregunta', 'pregunte'],
      ru: ['спросить', 'спроси', 'спросите', 'вопрос'],
    },
    summary: {
      en: 'Answers a question with the exact words of the documents',
      fr: 'Répond à une question avec les mots exacts des documents',
      es: 'Responde a una pregunta con las palabras exactas de los documentos',
      ru: 'Отвечает на вопрос точными словами документов',
    },
    examples: [
      {
        text: '24-7',
        shows: {
          en: 'what the conferences said on the 24/7 points of contact',
          fr: 'ce que les conférences ont dit des points de contact 24/7',
          es: 'lo que las conferencias dijeron sobre los puntos de contacto 24/7',
          ru: 'что конференции сказали о контактных пунктах 24/7',
        },
      },
    ],
    visibility: 'everyone',
    async run(call) {
      const followed = followUp(call.argument, call.previous, yearsOf(library.knowledge));
      const answer = await answerQuestion(library, followed.question, {
        years: call.scope?.years ?? followed.years,
        documents: call.scope?.documents,
        context: followed.context,
      });
      return answer.found ? answerReply(call, followed, answer) : refusalReply(call, answer);
    },
  };
}

function answerReply(
  { language }: Call,
  followed: Followed,
  answer: Extract<Answer, { found: true }>,
): Reply {
  const more = moreText(answer.further.map(referenceTo));
  return compose('answer', language, quoteBlocks(answer.citations), {
    buttons: buttonsFor(answer, more, language),
    outcome: cited(answer.citations, answer.confidence),
    remember: {
      question: followed.topic,
      shown: answer.citations.map(({ paragraph: { id } }) => id),
      ...(more === undefined ? {} : { more }),
    },
  });
}

function buttonsFor(
  { citations }: Extract<Answer, { found: true }>,
  more: string | undefined,
  language: Language,
): Button[] {
  const [first] = citations;
  if (!first) return [];
  // Entered from the last, so that each year keeps its first.
  const years = new Map(
    citations
      .filter(({ paragraph }) => !paragraph.session)
      .toReversed()
      .map((citation) => [citation.paragraph.year, citation]),
  );
  const pair = [...years.values()].map(referenceTo).join(' ');
  return [
    { role: 'read', label: BUTTONS.read[language], ask: `read ${first.paragraph.id}` },
    ...(more === undefined
      ? []
      : [{ role: 'more', label: BUTTONS.more[language], ask: more } as const]),
    ...(years.size > 1 && `compare ${pair}`.length <= ASK_LIMIT
      ? [{ role: 'compare', label: BUTTONS.compare[language], ask: `compare ${pair}` } as const]
      : []),
  ];
}

/** As many references as a button can carry. */
function moreText(references: readonly string[]): string | undefined {
  const text = references.reduce((sum, reference) => {
    const longer = `${sum} ${reference}`;
    return longer.length <= ASK_LIMIT ? longer : sum;
  }, 'more');
  return text === 'more' ? undefined : text;
}

function refusalReply({ language }: Call, answer: Extract<Answer, { found: false }>): Reply {
  const other = answer.otherLanguages;
  const reason = [
    reasonText(answer.reason, language),
    ...(other ? [otherLanguagesText(other, language)] : []),
  ].join(' ');
  return compose(
    'refusal',
    language,
    [{ kind: 'text', text: reason }, ...nearestBlocks(answer.nearest, language)],
    { outcome: refused(reason, answer.nearest, answer.confidence) },
  );
}
