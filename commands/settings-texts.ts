import type { Localised } from '../src/language/language.ts';
import type { ChannelSettings } from '../src/store/ports.ts';

export type SettingName = keyof ChannelSettings;

/** What each setting is called; all of it can be typed in any of the languages. */
export const SETTING_NAMES: Readonly<Record<SettingName, Localised>> = {
  language: { en: 'language', fr: 'langue', es: 'idioma', ru: 'язык' },
  documents: { en: 'documents', fr: 'documents', es: 'documentos', ru: 'документы' },
  visibility: { en: 'visibility', fr: 'visibilité', es: 'visibilidad', ru: 'видимость' },
  follow: { en: 'follow', fr: 'suivi', es: 'seguimiento', ru: 'ветки' },
};

/** What the values of a setting are called. */
export const VALUES = {
  visibility: {
    private: { en: 'private', fr: 'privé', es: 'privado', ru: 'лично' },
    public: { en: 'public', fr: 'public', es: 'público', ru: 'всем' },
  },
  follow: {
    off: { en: 'off', fr: 'non', es: 'no', ru: 'нет' },
    asker: { en: 'asker', fr: 'demandeur', es: 'quien pregunta', ru: 'спросивший' },
    all: { en: 'all', fr: 'tous', es: 'todos', ru: 'все' },
  },
} as const satisfies Record<string, Readonly<Record<string, Localised>>>;

/** Words that take a setting back; folded. */
export const DEFAULT_WORDS: ReadonlySet<string> = new Set([
  'default',
  'usual',
  'defaut',
  'habituel',
  'predeterminado',
  'habitual',
  'обычно',
  'сброс',
]);

/** What the command says. */
export const SAID = {
  summary: {
    en: 'Shows and changes how I behave in this channel',
    fr: 'Montre et change mon comportement dans ce canal',
    es: 'Muestra y cambia cómo me comporto en este canal',
    ru: 'Показывает и меняет моё поведение в этом канале',
  },
  showsAll: {
    en: 'the settings of this channel',
    fr: 'les réglages de ce canal',
    es: 'los ajustes de este canal',
    ru: 'настройки этого канала',
  },
  showsOne: {
    en: 'replies in French here',
    fr: 'des réponses en français ici',
    es: 'respuestas en francés aquí',
    ru: 'ответы здесь по-французски',
  },
  heading: {
    en: 'Settings of this channel',
    fr: 'Réglages de ce canal',
    es: 'Ajustes de este canal',
    ru: 'Настройки этого канала',
  },
  usual: { en: 'as usual', fr: 'comme d’habitude', es: 'como siempre', ru: 'как обычно' },
  how: {
    en: 'To change one: settings language fr · settings documents 2016 · settings visibility private · settings follow off. “default” takes one back: settings language default.',
    fr: 'Pour en changer un : réglages langue fr · réglages documents 2016 · réglages visibilité privé · réglages suivi non. « défaut » le rétablit : réglages langue défaut.',
    es: 'Para cambiar uno: ajustes idioma fr · ajustes documentos 2016 · ajustes visibilidad privado · ajustes seguimiento no. «predeterminado» lo restablece: ajustes idioma predeterminado.',
    ru: 'Изменить: настройки язык fr · настройки документы 2016 · настройки видимость лично · настройки ветки нет. «сброс» возвращает как было: настройки язык сброс.',
  },
  unknown: {
    en: 'I do not know this setting or this value.',
    fr: 'Je ne connais pas ce réglage ou cette valeur.',
    es: 'No conozco este ajuste o este valor.',
    ru: 'Я не знаю такой настройки или такого значения.',
  },
  notKept: {
    en: 'I cannot reach my store now, so nothing was changed. Please try again later.',
    fr: 'Mon stockage est injoignable pour l’instant : rien n’a été changé. Veuillez réessayer plus tard.',
    es: 'Ahora no puedo acceder a mi almacén, así que no ha cambiado nada. Inténtelo más tarde.',
    ru: 'Сейчас хранилище недоступно, ничего не изменено. Попробуйте позже.',
  },
  noChannel: {
    en: 'Settings belong to a channel of Slack or Discord. There is none here.',
    fr: 'Les réglages sont ceux d’un canal Slack ou Discord. Il n’y en a pas ici.',
    es: 'Los ajustes son de un canal de Slack o Discord. Aquí no hay ninguno.',
    ru: 'Настройки бывают у каналов Slack и Discord. Здесь канала нет.',
  },
} as const satisfies Record<string, Localised>;
