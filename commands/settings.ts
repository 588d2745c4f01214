import type { Call, Command } from '../src/chat/command.ts';
import { compose } from '../src/chat/compose.ts';
import type { Reply } from '../src/chat/reply.ts';
import { fold } from '../src/language/fold.ts';
import { isLanguage, LANGUAGES, type Language, type Localised } from '../src/language/language.ts';
import type { Library } from '../src/library.ts';
import type { ChannelSettings, Settings } from '../src/store/ports.ts';
import { DEFAULT_WORDS, SAID, SETTING_NAMES, type SettingName, VALUES } from './settings-texts.ts';

/** Shows and changes how the bot behaves in a channel: "settings language fr", "settings documents 2016". */
export function settingsCommand({ knowledge }: Library, settings: Settings): Command {
  return {
    name: 'settings',
    aliases: {
      en: ['setting'],
      fr: ['réglages', 'paramètres'],
      es: ['ajustes', 'configuración'],
      ru: ['настройки', 'настройка'],
    },
    summary: SAID.summary,
    examples: [
      { text: 'settings', shows: SAID.showsAll },
      { text: 'settings language fr', shows: SAID.showsOne },
    ],
    visibility: 'asker',
    hidden: true,
    for: 'manager',
    async run(call) {
      const { language, place } = call;
      if (place === undefined) return said(language, SAID.noChannel[language]);
      const current = await settings.get(place);
      if (call.argument === '') return overview(call, current);
      const changed = change(call.argument, current, knowledge.documents);
      if (!changed) return said(language, SAID.unknown[language], SAID.how[language]);
      if (!(await settings.set(place, changed))) return said(language, SAID.notKept[language]);
      return overview(call, changed);
    },
  };
}

/** What the settings are after a change such as "language fr"; undefined for one that is none. */
function change(
  argument: string,
  current: ChannelSettings,
  documents: Library['knowledge']['documents'],
): ChannelSettings | undefined {
  const [first = '', ...rest] = argument.split(/[\s,=:]+/).filter(Boolean);
  const name = nameIn(fold(first));
  if (!name || rest.length === 0) return undefined;
  const { [name]: _, ...others } = current;
  if (rest.length === 1 && DEFAULT_WORDS.has(fold(rest[0] ?? ''))) return others;
  if (name === 'documents') {
    const ids = rest.flatMap((word) =>
      documents.filter(({ id, year }) => id === word || String(year) === word).map(({ id }) => id),
    );
    const isKnown = rest.every((word) =>
      documents.some(({ id, year }) => id === word || String(year) === word),
    );
    return isKnown ? { ...others, documents: [...new Set(ids)] } : undefined;
  }
  const value = valueNamed(name, fold(rest.join(' ')));
  return value === undefined ? undefined : { ...others, [name]: value };
}

function nameIn(word: string): SettingName | undefined {
  return (Object.keys(SETTING_NAMES) as SettingName[]).find(
    (name) =>
      name === word || LANGUAGES.some((language) => fold(SETTING_NAMES[name][language]) === word),
  );
}

function valueNamed(name: Exclude<SettingName, 'documents'>, word: string): string | undefined {
  if (name === 'language') return isLanguage(word) ? word : undefined;
  const values: Readonly<Record<string, Localised>> = VALUES[name];
  return Object.keys(values).find(
    (value) =>
      value === word ||
      LANGUAGES.some((language) => fold(values[value]?.[language] ?? '') === word),
  );
}

function overview({ language }: Call, settings: ChannelSettings): Reply {
  const items = (Object.keys(SETTING_NAMES) as SettingName[]).map((name) => ({
    text: `${SETTING_NAMES[name][language]}: ${shown(name, settings, language)}`,
  }));
  return compose('own', language, [
    { kind: 'heading', text: SAID.heading[language] },
    { kind: 'list', items },
    { kind: 'note', text: SAID.how[language] },
  ]);
}

function shown(name: SettingName, settings: ChannelSettings, language: Language): string {
  const value = settings[name];
  if (value === undefined) return SAID.usual[language];
  if (typeof value !== 'string') return value.join(', ');
  if (name === 'language' || name === 'documents') return value;
  const values: Readonly<Record<string, Localised>> = VALUES[name];
  return values[value]?.[language] ?? value;
}

function said(language: Language, ...texts: readonly string[]): Reply {
  return compose(
    'own',
    language,
    texts.map((text) => ({ kind: 'text', text }) as const),
  );
}
