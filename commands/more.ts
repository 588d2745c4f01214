import type { Command } from '../src/chat/command.ts';
import { cited, compose, quoteBlocks } from '../src/chat/compose.ts';
import { citationAt } from '../src/chat/reference.ts';
import type { Localised } from '../src/language/language.ts';
import type { Library } from '../src/library.ts';

const NOTHING: Localised = {
  en: 'There is nothing more to show. Ask a question first, or type “topics”.',
  fr: 'Il n’y a rien de plus à montrer. Posez d’abord une question ou tapez « sujets ».',
  es: 'No hay nada más que mostrar. Haga primero una pregunta o escriba «temas».',
  ru: 'Больше показать нечего. Сначала задайте вопрос или напишите «темы».',
};

/** Shows further paragraphs on the last question, or those that a button names. */
export function moreCommand({ knowledge }: Library): Command {
  return {
    name: 'more',
    aliases: { en: ['further'], fr: ['encore', 'davantage'], es: ['más'], ru: ['ещё', 'дальше'] },
    summary: {
      en: 'Shows further paragraphs on the last question',
      fr: 'Montre d’autres paragraphes sur la dernière question',
      es: 'Muestra más párrafos sobre la última pregunta',
      ru: 'Показывает другие пункты по последнему вопросу',
    },
    examples: [],
    visibility: 'everyone',
    hidden: true,
    async run({ argument, language, previous }) {
      const references = (
        argument.includes('#') ? argument : (previous?.more ?? '').replace(/^more /, '')
      ).split(' ');
      const citations = references.flatMap((reference) => citationAt(knowledge, reference) ?? []);
      if (citations.length === 0)
        return compose('help', language, [{ kind: 'text', text: NOTHING[language] }]);
      return compose('answer', language, quoteBlocks(citations), {
        outcome: cited(citations),
        remember: {
          question: previous?.question ?? '',
          shown: citations.map(({ paragraph }) => paragraph.id),
        },
      });
    },
  };
}
