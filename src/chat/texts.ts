import type { Language, Localised } from '../language/language.ts';

/** A text with something put into it, in each interface language. */
export type Phrase = Readonly<Record<Language, (value: string) => string>>;

export const FAULT: Localised = {
  en: 'Something went wrong on my side, so I cannot answer now. Please try again in a moment.',
  fr: 'Une erreur s’est produite de mon côté et je ne peux pas répondre. Veuillez réessayer dans un instant.',
  es: 'Se ha producido un error por mi parte y no puedo responder ahora. Inténtelo de nuevo en un momento.',
  ru: 'С моей стороны произошла ошибка, и сейчас я не могу ответить. Попробуйте ещё раз чуть позже.',
};

/** Said in private to who asks more often than the limits allow. */
export const TOO_MANY: Localised = {
  en: 'These are many questions in a short time. I will answer again in a minute.',
  fr: 'Cela fait beaucoup de questions en peu de temps. Je répondrai de nouveau dans une minute.',
  es: 'Son muchas preguntas en poco tiempo. Volveré a responder dentro de un minuto.',
  ru: 'Слишком много вопросов за короткое время. Я снова отвечу через минуту.',
};

/** Whom a command is for that somebody may not run. */
export const RESERVED = {
  manager: {
    en: 'Only those who run this bot or manage this server may do that.',
    fr: 'Seules les personnes qui font tourner ce bot ou gèrent ce serveur peuvent le faire.',
    es: 'Solo pueden hacerlo quienes mantienen este bot o administran este servidor.',
    ru: 'Это могут только те, кто поддерживает бота или управляет этим сервером.',
  },
  operator: {
    en: 'Only those who run this bot may do that.',
    fr: 'Seules les personnes qui font tourner ce bot peuvent le faire.',
    es: 'Solo pueden hacerlo quienes mantienen este bot.',
    ru: 'Это могут только те, кто поддерживает бота.',
  },
} as const satisfies Record<string, Localised>;

export const CORRECTED: Phrase = {
  en: (word) => `I took the first word for “${word}”.`,
  fr: (word) => `J’ai compris le premier mot comme « ${word} ».`,
  es: (word) => `He entendido la primera palabra como «${word}».`,
  ru: (word) => `Первое слово я понял как «${word}».`,
};

/** Said of what a button or a conversation names and the documents do not hold, or no longer. */
export const GONE: Localised = {
  en: 'The documents do not hold that passage, or no longer do: they may have changed. Please ask again.',
  fr: 'Les documents ne contiennent pas ce passage, ou ne le contiennent plus : ils ont peut-être changé. Veuillez poser à nouveau votre question.',
  es: 'Los documentos no contienen ese pasaje, o ya no lo contienen: puede que hayan cambiado. Vuelva a preguntar, por favor.',
  ru: 'Такого места в документах нет или уже нет: возможно, они изменились. Пожалуйста, спросите ещё раз.',
};

/** Labels of the buttons that several commands offer. */
export const BUTTONS = {
  read: { en: 'Full paragraph', fr: 'Paragraphe entier', es: 'Párrafo completo', ru: 'Весь пункт' },
  more: { en: 'More', fr: 'Plus', es: 'Más', ru: 'Ещё' },
  compare: {
    en: 'Compare years',
    fr: 'Comparer les années',
    es: 'Comparar los años',
    ru: 'Сравнить годы',
  },
} as const satisfies Record<string, Localised>;
