import type { Command } from '../src/chat/command.ts';
import { compose } from '../src/chat/compose.ts';
import { fold } from '../src/language/fold.ts';
import type { Language, Localised } from '../src/language/language.ts';
import type { Forgotten, Privacy } from '../src/store/ports.ts';
import { answerTo } from './or-ask.ts';

const DONE: Readonly<Record<Language, (what: Forgotten) => string>> = {
  en: ({ conversations, ratings }) =>
    `Done. I deleted what I kept of you: conversations: ${conversations}, ratings: ${ratings}. Questions in the reports carry no name, so I cannot tell which are yours.`,
  fr: ({ conversations, ratings }) =>
    `C’est fait. J’ai supprimé ce que je gardais de vous : conversations : ${conversations}, avis : ${ratings}. Les questions des rapports ne portent pas de nom ; je ne peux donc pas dire lesquelles sont les vôtres.`,
  es: ({ conversations, ratings }) =>
    `Hecho. He borrado lo que guardaba de usted: conversaciones: ${conversations}, valoraciones: ${ratings}. Las preguntas de los informes no llevan nombre, así que no sé cuáles son suyas.`,
  ru: ({ conversations, ratings }) =>
    `Готово. Я удалил всё, что хранил о вас: разговоры: ${conversations}, оценки: ${ratings}. Вопросы в отчётах хранятся без имён, поэтому узнать среди них ваши нельзя.`,
};

const LATER: Localised = {
  en: 'I cannot reach my store now, so not everything could be deleted. Please say “forget” again later.',
  fr: 'Mon stockage est injoignable pour l’instant : tout n’a pas pu être supprimé. Veuillez redire « oublier » plus tard.',
  es: 'Ahora no puedo acceder a mi almacén, así que no se pudo borrar todo. Vuelva a decir «olvidar» más tarde.',
  ru: 'Сейчас хранилище недоступно, удалить удалось не всё. Напишите «забудь» ещё раз позже.',
};

const NOTHING: Localised = {
  en: 'There is nothing to delete: here I do not know who you are.',
  fr: 'Il n’y a rien à supprimer : ici, je ne sais pas qui vous êtes.',
  es: 'No hay nada que borrar: aquí no sé quién es usted.',
  ru: 'Удалять нечего: здесь я не знаю, кто вы.',
};

/** "me", "everything": what may follow the name; folded. */
const ALL =
  /^(?:me|my data|everything|it|all|moi|tout|mes donnees|todo|mis datos|меня|все|мои данные)?[.! ]*$/;

/** Deletes what is kept of the person who says it; with other words it is a question. */
export function forgetCommand(privacy: Privacy, ask: Command): Command {
  return {
    name: 'forget',
    aliases: {
      en: ['forget-me'],
      fr: ['oublier', 'oublie', 'oubliez'],
      es: ['olvidar', 'olvida', 'olvide'],
      ru: ['забудь', 'забудьте', 'забыть'],
    },
    summary: {
      en: 'Deletes what I keep of you',
      fr: 'Supprime ce que je garde de vous',
      es: 'Borra lo que guardo de usted',
      ru: 'Удаляет всё, что я храню о вас',
    },
    examples: [],
    visibility: 'asker',
    async run(call) {
      const { argument, language, owner } = call;
      if (!ALL.test(fold(argument))) {
        const answer = await answerTo(ask, call);
        return answer ?? ask.run(call);
      }
      if (owner === undefined)
        return compose('own', language, [{ kind: 'text', text: NOTHING[language] }]);
      const forgotten = await privacy.forget(owner);
      const text = forgotten ? DONE[language](forgotten) : LATER[language];
      return compose('own', language, [{ kind: 'text', text }]);
    },
  };
}
