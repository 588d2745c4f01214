import { type Command, mayRun } from '../src/chat/command.ts';
import { compose } from '../src/chat/compose.ts';
import { isOneTypoApart, SHORTEST_GUESS } from '../src/chat/grammar.ts';
import type { Block, ListItem } from '../src/chat/reply.ts';
import { smallTalkIn } from '../src/chat/small-talk.ts';
import { fold } from '../src/language/fold.ts';
import { LANGUAGES, type Language, type Localised } from '../src/language/language.ts';
import { answerTo } from './or-ask.ts';

const INTRODUCTION: Localised = {
  en: 'I answer from the documents of the Octopus conferences, in their exact words, and say so when they don’t answer. Just ask, or use a command:',
  fr: 'Je réponds à partir des documents des conférences Octopus, avec leurs mots exacts, et je le dis quand ils ne répondent pas. Posez votre question ou utilisez une commande :',
  es: 'Respondo a partir de los documentos de las conferencias Octopus, con sus palabras exactas, y lo digo cuando no responden. Pregunte o use un comando:',
  ru: 'Я отвечаю по документам конференций Octopus, их точными словами, и говорю, если ответа в них нет. Просто спросите или введите команду:',
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
    recognises: (sentence) => smallTalkIn(sentence)?.wants === 'help',
    async run(call) {
      const talk = smallTalkIn(call.argument);
      const language = talk?.language ?? call.language;
      const listed = commands().filter(
        (each) => !each.hidden || (each.for !== undefined && mayRun(each, call.role)),
      );
      const one = meantBy(call.argument, listed);
      if (one) return compose('help', language, commandBlocks(one, language));
      return (
        (talk ? undefined : await answerTo(ask, call)) ??
        compose('help', language, [
          { kind: 'text', text: INTRODUCTION[language] },
          { kind: 'list', items: listed.map((command) => overviewItem(command, language)) },
        ])
      );
    },
  };
}

/** The command whose name is the first word, or the only one with a single typo. */
function meantBy(argument: string, listed: readonly Command[]): Command | undefined {
  const [word = '', ...others] = fold(argument).split(' ');
  const exact = listed.find((command) => namesOf(command).includes(word));
  if (exact || others.length > 0 || word.length < SHORTEST_GUESS) return exact;
  return listed.find((command) => namesOf(command).some((name) => isOneTypoApart(name, word)));
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
