import type { Command } from '../src/chat/command.ts';
import { cited, compose, quoteBlocks, refused } from '../src/chat/compose.ts';
import { citationAt, isReference } from '../src/chat/reference.ts';
import { stepIn } from '../src/chat/step.ts';
import { GONE } from '../src/chat/texts.ts';
import { fold } from '../src/language/fold.ts';
import type { Localised } from '../src/language/language.ts';
import type { Library } from '../src/library.ts';
import { wordsOf } from '../src/retrieval/words.ts';
import { answerTo } from './or-ask.ts';

const NOTHING_FURTHER: Localised = {
  en: 'There is nothing further on the last question. Ask another one, or type “topics”.',
  fr: 'Il n’y a rien de plus sur la dernière question. Posez-en une autre ou tapez « sujets ».',
  es: 'No hay nada más sobre la última pregunta. Haga otra o escriba «temas».',
  ru: 'По последнему вопросу больше ничего нет. Задайте другой или напишите «темы».',
};

const NOTHING: Localised = {
  en: 'There is nothing more to show. Ask a question first, or type “topics”.',
  fr: 'Il n’y a rien de plus à montrer. Posez d’abord une question ou tapez « sujets ».',
  es: 'No hay nada más que mostrar. Haga primero una pregunta o escriba «temas».',
  ru: 'Больше показать нечего. Сначала задайте вопрос или напишите «темы».',
};

/** "show me more", "plus de détails", after an answer; folded. */
const MORE =
  /^(?:(?:show|tell|give) (?:me )?(?:some )?more|what else|anything else|go on|dis m'?en plus|quoi d'autre|que mas|algo mas|cuentame mas|что еще|расскажи(?:те)? (?:еще|подробнее)|покажи(?:те)? еще)(?: about (?:it|this|that))?[ ?!.]*$/;

/** Shows further paragraphs on the last question, or those that a button names; "more on encryption" is a question. */
export function moreCommand({ knowledge }: Library, ask: Command): Command {
  return {
    name: 'more',
    aliases: {
      en: ['further'],
      fr: ['encore', 'davantage', 'plus'],
      es: ['más'],
      ru: ['ещё', 'дальше', 'подробнее'],
    },
    summary: {
      en: 'Shows further paragraphs on the last question',
      fr: 'Montre d’autres paragraphes sur la dernière question',
      es: 'Muestra más párrafos sobre la última pregunta',
      ru: 'Показывает другие пункты по последнему вопросу',
    },
    examples: [],
    visibility: 'everyone',
    hidden: true,
    recognises: (sentence, _language, previous) =>
      previous !== undefined &&
      (MORE.test(fold(sentence).replaceAll('’', "'")) || stepIn(sentence)?.to === 'next'),
    async run(call) {
      const { argument, language, previous } = call;
      const names = argument.split(' ').some(isReference);
      const isQuestion =
        !names && !MORE.test(fold(argument)) && !stepIn(argument) && wordsOf(argument).length > 1;
      const answer = isQuestion ? await answerTo(ask, call) : undefined;
      if (answer) return answer;
      const named = names ? argument : (previous?.more ?? '').replace(/^more /, '');
      const references = named.split(' ').filter(isReference);
      if (references.length === 0)
        return compose('help', language, [
          { kind: 'text', text: (previous ? NOTHING_FURTHER : NOTHING)[language] },
        ]);
      const citations = references.flatMap((reference) => citationAt(knowledge, reference) ?? []);
      const gone = { kind: 'text', text: GONE[language] } as const;
      if (citations.length === 0)
        return compose('refusal', language, [gone], { outcome: refused(gone.text) });
      const blocks = quoteBlocks(citations);
      const isWhole = citations.length === references.length;
      return compose('answer', language, isWhole ? blocks : [...blocks, gone], {
        outcome: cited(citations),
        remember: {
          question: previous?.question ?? '',
          shown: citations.map(({ paragraph }) => paragraph.id),
        },
      });
    },
  };
}
