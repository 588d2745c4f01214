import type { Command } from '../src/chat/command.ts';
import { compose } from '../src/chat/compose.ts';
import { type SmallTalk, smallTalkIn } from '../src/chat/small-talk.ts';
import type { Localised } from '../src/language/language.ts';

const ABOUT: Localised = {
  en: 'Octopus bot answers questions about the Council of Europe’s Octopus conferences on cooperation against cybercrime. Every quotation is cut from the official text, word for word, with the paragraph it stands in; no language model writes anything, and nothing you ask leaves the machine the bot runs on. The same question always gets the same answer. It is not a service of the Council of Europe, and the documents remain the Council of Europe’s.',
  fr: 'Octopus bot répond aux questions sur les conférences Octopus du Conseil de l’Europe sur la coopération contre la cybercriminalité. Chaque citation est découpée mot pour mot dans le texte officiel, avec le paragraphe où elle se trouve ; aucun modèle de langage n’écrit quoi que ce soit et rien de ce que vous demandez ne quitte la machine où tourne le bot. La même question reçoit toujours la même réponse. Ce n’est pas un service du Conseil de l’Europe, et les documents restent ceux du Conseil de l’Europe.',
  es: 'Octopus bot responde a preguntas sobre las conferencias Octopus del Consejo de Europa sobre cooperación contra la ciberdelincuencia. Cada cita está cortada del texto oficial, palabra por palabra, con el párrafo en que se encuentra; ningún modelo de lenguaje escribe nada y nada de lo que pregunta sale de la máquina donde funciona el bot. La misma pregunta recibe siempre la misma respuesta. No es un servicio del Consejo de Europa, y los documentos siguen siendo del Consejo de Europa.',
  ru: 'Octopus bot отвечает на вопросы о конференциях Octopus Совета Европы по сотрудничеству против киберпреступности. Каждая цитата вырезана из официального текста слово в слово, с указанием пункта; языковые модели ничего не пишут, и ваши вопросы не покидают компьютер, на котором работает бот. На один и тот же вопрос всегда даётся один и тот же ответ. Это не служба Совета Европы; документы принадлежат Совету Европы.',
};

/** Says what the bot is; with more words it is a question that begins with "about". */
export function aboutCommand(ask: Command): Command {
  return {
    name: 'about',
    aliases: { en: [], fr: ['propos'], es: ['acerca'], ru: ['бот'] },
    summary: {
      en: 'Says what this bot is and what it does with your question',
      fr: 'Dit ce qu’est ce bot et ce qu’il fait de votre question',
      es: 'Dice qué es este bot y qué hace con su pregunta',
      ru: 'Рассказывает, что это за бот и что он делает с вопросом',
    },
    examples: [],
    visibility: 'asker',
    recognises: (sentence) => asksAbout(sentence) !== undefined,
    async run(call) {
      const { argument } = call;
      const talk =
        asksAbout(argument) ?? asksAbout(`about ${argument}`) ?? asksAbout(`acerca ${argument}`);
      if (argument !== '' && !talk) return ask.run(call);
      const language = talk?.language ?? call.language;
      return compose('about', language, [{ kind: 'text', text: ABOUT[language] }]);
    },
  };
}

/** "who are you?", "à propos" */
function asksAbout(sentence: string): SmallTalk | undefined {
  const talk = smallTalkIn(sentence);
  return talk?.wants === 'about' ? talk : undefined;
}
