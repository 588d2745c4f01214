import type { Command } from '../src/chat/command.ts';
import { compose } from '../src/chat/compose.ts';
import type { Localised } from '../src/language/language.ts';
import type { Library } from '../src/library.ts';
import { answerTo } from './or-ask.ts';

const HEADING: Localised = {
  en: 'What can be asked',
  fr: 'Ce que l’on peut demander',
  es: 'Qué se puede preguntar',
  ru: 'О чём можно спросить',
};

/** Lists the topics that the documents speak of; choosing one asks it. "topic encryption" asks at once. */
export function topicsCommand({ knowledge }: Library, ask: Command): Command {
  return {
    name: 'topics',
    aliases: {
      en: ['topic', 'subjects'],
      fr: ['sujets', 'sujet', 'thèmes', 'thème'],
      es: ['temas', 'tema', 'asuntos'],
      ru: ['темы', 'тема'],
    },
    summary: {
      en: 'Lists what can be asked',
      fr: 'Énumère ce que l’on peut demander',
      es: 'Enumera lo que se puede preguntar',
      ru: 'Показывает, о чём можно спросить',
    },
    examples: [],
    visibility: 'asker',
    async run(call) {
      const answer = await answerTo(ask, call);
      if (answer) return answer;
      const { language } = call;
      const items = knowledge.glossary
        .filter(({ topic }) => topic)
        .map(({ forms, term }) => forms[language][0] ?? term)
        .map((text) => ({ text, ask: text }));
      return compose('topics', language, [
        { kind: 'heading', text: HEADING[language] },
        { kind: 'list', items },
      ]);
    },
  };
}
