import type { Call, Command } from '../src/chat/command.ts';
import { cited, compose, quoteBlocks, refused } from '../src/chat/compose.ts';
import type { Turn } from '../src/chat/conversation.ts';
import { asksForNumbered, findParagraph } from '../src/chat/paragraph-named.ts';
import type { Button, Reply } from '../src/chat/reply.ts';
import { type Step, stepIn } from '../src/chat/step.ts';
import { GONE } from '../src/chat/texts.ts';
import type { Knowledge, Paragraph } from '../src/knowledge/document.ts';
import { neighboursOf } from '../src/knowledge/neighbours.ts';
import { fold } from '../src/language/fold.ts';
import type { Language, Localised } from '../src/language/language.ts';
import type { Library } from '../src/library.ts';
import { answerTo } from './or-ask.ts';

const UNKNOWN: Readonly<Record<Language, (id: string) => string>> = {
  en: (id) =>
    `There is no paragraph “${id}”. Its id is a year and a number, for example “read 2016-8” or “read 2009 6”.`,
  fr: (id) =>
    `Il n’y a pas de paragraphe « ${id} ». Donnez une année et un numéro, par exemple « lire 2016-8 » ou « lire 2009 6 ».`,
  es: (id) =>
    `No hay ningún párrafo «${id}». Indique un año y un número, por ejemplo «leer 2016-8» o «leer 2009 6».`,
  ru: (id) =>
    `Пункта «${id}» нет. Укажите год и номер, например «читать 2016-8» или «читать 2009 6».`,
};

const USAGE: Localised = {
  en: 'Say which paragraph to read, for example “read 2016-8” or “read 2009 6”.',
  fr: 'Dites quel paragraphe lire, par exemple « lire 2016-8 » ou « lire 2009 6 ».',
  es: 'Diga qué párrafo leer, por ejemplo «leer 2016-8» o «leer 2009 6».',
  ru: 'Напишите, какой пункт прочитать, например «читать 2016-8» или «читать 2009 6».',
};

/** "the full paragraph", after an answer. */
const WHOLE =
  /^(?:(?:show|give|read)(?: me)? )?(?:the )?(?:full|whole|entire|complete) (?:paragraph|text|point|message)|paragraphe (?:entier|complet)|texte (?:entier|complet|integral)$|parrafo (?:completo|entero)|texto completo$|(?:весь|полный|целиком) (?:абзац|пункт|текст)|^(?:(?:абзац|пункт) )?(?:целиком|полностью)$/;
/** Begins like the number of a paragraph: "2016-8", "key message 8". */
const NUMBER = /^\W*(?:\S+ ){0,4}\d/;

const NO_NEIGHBOUR: Readonly<Record<Step['to'], Localised>> = {
  next: {
    en: 'That was the last paragraph of its document.',
    fr: 'C’était le dernier paragraphe de son document.',
    es: 'Ese era el último párrafo de su documento.',
    ru: 'Это был последний пункт документа.',
  },
  previous: {
    en: 'That was the first paragraph of its document.',
    fr: 'C’était le premier paragraphe de son document.',
    es: 'Ese era el primer párrafo de su documento.',
    ru: 'Это был первый пункт документа.',
  },
};

/** Shows a whole paragraph and what stands before and after it; other words than its number are a question. */
export function readCommand({ knowledge }: Library, ask: Command): Command {
  return {
    name: 'read',
    aliases: {
      en: ['paragraph'],
      fr: ['lire', 'lis', 'lisez', 'paragraphe'],
      es: ['leer', 'lee', 'lea', 'párrafo'],
      ru: ['читать', 'прочитать', 'прочитай', 'прочитайте', 'прочти', 'прочтите', 'пункт', 'абзац'],
    },
    summary: {
      en: 'Shows a whole paragraph',
      fr: 'Montre un paragraphe entier',
      es: 'Muestra un párrafo completo',
      ru: 'Показывает пункт целиком',
    },
    examples: [
      {
        text: 'read 2016-8',
        shows: {
          en: 'key message 8 of 2016',
          fr: 'le message clé 8 de 2016',
          es: 'el mensaje clave 8 de 2016',
          ru: 'ключевой вывод 8 2016 года',
        },
      },
    ],
    visibility: 'everyone',
    recognises: (sentence, _language, previous) =>
      asksForNumbered(sentence) ||
      (previous !== undefined &&
        (WHOLE.test(fold(sentence)) ||
          (previous.shown.length === 1 && stepIn(sentence) !== undefined))),
    async run(call) {
      const { argument, language, previous } = call;
      const step = stepIn(argument);
      if (step && previous) return neighbourReply(knowledge, step, call, previous);
      const paragraph = find(knowledge, argument, previous);
      if (paragraph) return paragraphReply(knowledge, paragraph, language, previous);
      if (previous?.shown.length && asksForLast(argument)) return refusal(GONE[language], language);
      if (shown(argument) === '')
        return compose('help', language, [{ kind: 'text', text: USAGE[language] }]);
      const isNumber = NUMBER.test(argument) || asksForNumbered(argument);
      const answer = isNumber ? undefined : await answerTo(ask, call);
      if (answer) return answer;
      return refusal(UNKNOWN[language](shown(argument)), language);
    },
  };
}

/** What was asked for, short and without marks that a platform could take for its own. */
const shown = (argument: string) =>
  argument
    .slice(0, 40)
    .replace(/[^\p{L}\p{M}\p{N}\s.,-]/gu, '')
    .trim();

function find(
  { paragraphs }: Knowledge,
  argument: string,
  previous: Turn | undefined,
): Paragraph | undefined {
  const found = findParagraph(argument, paragraphs);
  if (found) return found;
  return asksForLast(argument) ? paragraphs.get(previous?.shown[0] ?? '') : undefined;
}

/** Whether the paragraph that was last shown is meant. */
const asksForLast = (argument: string) => argument === '' || WHOLE.test(fold(argument));

function refusal(text: string, language: Language): Reply {
  return compose('refusal', language, [{ kind: 'text', text }], { outcome: refused(text) });
}

/** The paragraph before or after the one that was shown. */
function neighbourReply(
  knowledge: Knowledge,
  step: Step,
  { language }: Call,
  previous: Turn,
): Reply {
  const shown = previous.shown[0] ?? '';
  if (!knowledge.paragraphs.has(shown))
    return refusal(GONE[step.language ?? language], step.language ?? language);
  const { before, after } = neighboursOf(knowledge, shown);
  const paragraph = step.to === 'next' ? after[0] : before[0];
  return paragraph
    ? paragraphReply(knowledge, paragraph, step.language ?? language, previous)
    : compose('help', step.language ?? language, [
        { kind: 'text', text: NO_NEIGHBOUR[step.to][step.language ?? language] },
      ]);
}

function paragraphReply(
  knowledge: Knowledge,
  paragraph: Paragraph,
  language: Language,
  previous: Turn | undefined,
): Reply {
  const citation = { paragraph, ranges: [{ start: 0, end: paragraph.text.length }], score: 1 };
  const { before, after } = neighboursOf(knowledge, paragraph.id);
  return compose('paragraph', language, quoteBlocks([citation]), {
    buttons: [neighbour('←', before[0]), neighbour('→', after[0])].flat(),
    outcome: cited([citation]),
    remember: {
      question: previous?.question ?? paragraph.label,
      shown: [paragraph.id],
      ...(previous?.more === undefined ? {} : { more: previous.more }),
    },
  });
}

function neighbour(arrow: string, paragraph: Paragraph | undefined): Button[] {
  return paragraph
    ? [{ role: 'read', label: `${arrow} ${paragraph.label}`, ask: `read ${paragraph.id}` }]
    : [];
}
