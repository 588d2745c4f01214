import type { Command } from '../src/chat/command.ts';
import { compose } from '../src/chat/compose.ts';
import type { Block, ListItem } from '../src/chat/reply.ts';
import { fold } from '../src/language/fold.ts';
import { LANGUAGES, type Language, type Localised } from '../src/language/language.ts';
import { answerTo } from './or-ask.ts';

const INTRODUCTION: Localised = {
  en: 'I answer from the documents of the Octopus conferences 2009 and 2016, in their exact words, and say so when they don’t answer. Just ask, or use a command:',
  fr: 'Je réponds à partir des documents des conférences Octopus 2009 et 2016, avec leurs mots exacts, et je le dis quand ils ne répondent pas. Posez votre question ou utilisez une commande :',
  es: 'Respondo a partir de los documentos de las conferencias Octopus 2009 y 2016, con sus palabras exactas, y lo digo cuando no responden. Pregunte o use un comando:',
  ru: 'Я отвечаю по документам конференций Octopus 2009 и 2016 годов, их точными словами, и говорю, если ответа в них нет. Просто спросите или введите команду:',
};

const ALSO: Readonly<Record<Language, (words: string) => string>> = {
  en: (words) => `Also: ${words}`,
  fr: (words) => `Aussi : ${words}`,
  es: (words) => `También: ${words}`,
  ru: (words) => `Также: ${words}`,
};

/** Says what can be asked and how; `help programme` tells of one command, "help me with training" is a question. */
export function helpCommand(commands: () => readonly Command[], ask: Command): Command {
  return {
    name: 'help',
    aliases: { en: ['usage', '?'], fr: ['aide'], es: ['ayuda'], ru: ['помощь', 'справка'] },
    summary: {
      en: 'Says how to ask',
      fr: 'Explique comment demander',
      es: 'Explica cómo preguntar',
      ru: 'Объясняет, как спрашивать',
    },
    examples: [
      {
        text: 'help programme',
        shows: {
          en: 'how to ask for the programme',
          fr: 'comment demander le programme',
          es: 'cómo pedir el programa',
          ru: 'как спросить о программе',
        },
      },
    ],
    visibility: 'asker',
    async run(call) {
      const { argument, language } = call;
      const listed = commands().filter(({ hidden }) => !hidden);
      const [word = ''] = fold(argument).split(' ');
      const one = listed.find((command) => namesOf(command).includes(word));
      if (one) return compose('help', language, commandBlocks(one, language));
      return (
        (await answerTo(ask, call)) ??
        compose('help', language, [
          { kind: 'text', text: INTRODUCTION[language] },
          { kind: 'list', items: listed.map((command) => overviewItem(command, language)) },
        ])
      );
    },
  };
}

function namesOf({ name, aliases }: Command): string[] {
  return [name, ...LANGUAGES.flatMap((language) => aliases[language])].map(fold);
}

function overviewItem({ name, summary, examples }: Command, language: Language): ListItem {
  const [example] = examples;
  const text = `${summary[language]}: ${example?.text ?? name}`;
  return { text, ask: example?.text ?? name };
}

function commandBlocks({ name, summary, examples, aliases }: Command, language: Language): Block[] {
  const others = aliases[language].filter((alias) => alias !== name);
  return [
    { kind: 'heading', text: name },
    { kind: 'text', text: summary[language] },
    ...(examples.length > 0
      ? ([
          {
            kind: 'list',
            items: examples.map(({ text, shows }) => ({
              text: `${text} – ${shows[language]}`,
              ask: text,
            })),
          },
        ] as const)
      : []),
    ...(others.length > 0
      ? ([{ kind: 'note', text: ALSO[language](others.join(', ')) }] as const)
      : []),
  ];
}
