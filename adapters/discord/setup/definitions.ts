import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import { LONGEST_TEXT } from '../../../src/chat/clean.ts';
import type { Command } from '../../../src/chat/command.ts';
import type { Language, Localised } from '../../../src/language/language.ts';
import { LIMITS } from '../limits.ts';
import { COMMAND, OPTIONS } from '../options.ts';
import { cut } from '../render/escape.ts';

/** A command as Discord registers it. */
export type Definition =
  | RESTPostAPIChatInputApplicationCommandsJSONBody
  | RESTPostAPIContextMenuApplicationCommandsJSONBody;

/** What is registered, from the bot's own commands. */
export function definitionsOf(commands: {
  readonly all: readonly Command[];
  readonly ask: Command;
}): Definition[] {
  const where = {
    integration_types: [
      ApplicationIntegrationType.GuildInstall,
      ApplicationIntegrationType.UserInstall,
    ],
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
  };
  return [
    {
      type: ApplicationCommandType.ChatInput,
      ...names(sameEverywhere(COMMAND)),
      ...descriptions(commands.ask.summary),
      options: [queryOption(commands.all), PRIVATE_OPTION],
      ...where,
    },
    { type: ApplicationCommandType.Message, ...names(MESSAGE_COMMAND), ...where },
  ];
}

const MESSAGE_COMMAND: Localised = {
  en: 'Ask Octopus',
  fr: 'Demander à Octopus',
  es: 'Preguntar a Octopus',
  ru: 'Спросить Octopus',
};

const QUERY = {
  name: { en: OPTIONS.query, fr: 'question', es: 'consulta', ru: 'вопрос' },
  description: {
    en: 'A question, or one of:',
    fr: 'Une question, ou par exemple :',
    es: 'Una pregunta, o por ejemplo:',
    ru: 'Вопрос или, например:',
  },
} as const satisfies Record<string, Localised>;

const PRIVATE_OPTION = {
  type: ApplicationCommandOptionType.Boolean as const,
  ...names({ en: OPTIONS.private, fr: 'privé', es: 'privado', ru: 'лично' }),
  ...descriptions({
    en: 'Whether only you see the reply',
    fr: 'Si vous seul voyez la réponse',
    es: 'Si solo usted ve la respuesta',
    ru: 'Ответ увидите только вы',
  }),
};

function queryOption(commands: readonly Command[]) {
  return {
    type: ApplicationCommandOptionType.String as const,
    ...names(QUERY.name),
    ...descriptions(
      eachLanguage((language) => withExamples(QUERY.description[language], commands)),
    ),
    required: true,
    autocomplete: true,
    max_length: Math.min(LONGEST_TEXT, LIMITS.optionValue),
  };
}

/** As many of the commands' examples as a description holds. */
function withExamples(opening: string, commands: readonly Command[]): string {
  const examples = commands.flatMap(({ examples: [first], hidden }) =>
    first && !hidden ? [first.text] : [],
  );
  return examples.reduce((text, example) => {
    const longer = text === opening ? `${text} ${example}` : `${text} · ${example}`;
    return longer.length <= LIMITS.commandDescription ? longer : text;
  }, opening);
}

function names(text: Localised) {
  return {
    name: cut(text.en, LIMITS.commandName),
    name_localizations: localisations(text, LIMITS.commandName),
  };
}

function descriptions(text: Localised) {
  return {
    description: cut(text.en, LIMITS.commandDescription),
    description_localizations: localisations(text, LIMITS.commandDescription),
  };
}

/** Discord's locales of the languages other than English. */
function localisations({ fr, es, ru }: Localised, most: number) {
  return {
    fr: cut(fr, most),
    'es-ES': cut(es, most),
    'es-419': cut(es, most),
    ru: cut(ru, most),
  };
}

/** A name that is the same in every language. */
const sameEverywhere = (name: string): Localised => eachLanguage(() => name);

function eachLanguage(text: (language: Language) => string): Localised {
  return { en: text('en'), fr: text('fr'), es: text('es'), ru: text('ru') };
}
