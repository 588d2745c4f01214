import type { Localised } from '../../src/language/language.ts';

/** What the feedback buttons say. */
export const RATE = {
  good: { en: 'Helpful', fr: 'Utile', es: 'Útil', ru: 'Полезно' },
  bad: { en: 'Not helpful', fr: 'Pas utile', es: 'No es útil', ru: 'Не помогло' },
} as const satisfies Record<string, Localised>;

export const THANKS: Localised = {
  en: 'Thank you: your rating was noted.',
  fr: 'Merci : votre avis a été noté.',
  es: 'Gracias: su valoración se ha registrado.',
  ru: 'Спасибо: ваша оценка учтена.',
};

/** The modal in which somebody says why a reply did not help; each title at most 24 characters. */
export const ASK_WHY = {
  title: {
    en: 'Thank you, noted',
    fr: 'Merci, c’est noté',
    es: 'Gracias, anotado',
    ru: 'Спасибо, учтено',
  },
  question: {
    en: 'What was wrong or missing?',
    fr: 'Qu’est-ce qui était faux ou manquait ?',
    es: '¿Qué estaba mal o faltaba?',
    ru: 'Что было не так или чего не хватило?',
  },
  submit: { en: 'Send', fr: 'Envoyer', es: 'Enviar', ru: 'Отправить' },
  close: { en: 'Close', fr: 'Fermer', es: 'Cerrar', ru: 'Закрыть' },
} as const satisfies Record<string, Localised>;

export const SHARE: Localised = {
  en: 'Share in channel',
  fr: 'Partager dans le canal',
  es: 'Compartir en el canal',
  ru: 'Показать в канале',
};

export const STOPPED: Localised = {
  en: 'I no longer follow this thread. Mention me to ask again.',
  fr: 'Je ne suis plus ce fil. Mentionnez-moi pour poser une autre question.',
  es: 'Ya no sigo este hilo. Mencióneme para volver a preguntar.',
  ru: 'Я больше не слежу за этой веткой. Упомяните меня, чтобы спросить снова.',
};

export const FORGOTTEN: Localised = {
  en: 'All right: I forgot what we were talking about. Ask me anything.',
  fr: 'Entendu : j’ai oublié ce dont nous parlions. Posez-moi une question.',
  es: 'De acuerdo: he olvidado de qué hablábamos. Pregúnteme lo que quiera.',
  ru: 'Хорошо: я забыл, о чём мы говорили. Задайте любой вопрос.',
};

export const SEARCHING: Localised = {
  en: 'is reading the documents…',
  fr: 'lit les documents…',
  es: 'está leyendo los documentos…',
  ru: 'читает документы…',
};

/** How a checked quotation is marked. */
export const MARKED = {
  added: {
    en: 'bold: added',
    fr: 'en gras : ajouté',
    es: 'en negrita: añadido',
    ru: 'жирным: добавлено',
  },
  missing: {
    en: 'struck out: missing',
    fr: 'barré : manquant',
    es: 'tachado: omitido',
    ru: 'зачёркнуто: пропущено',
  },
} as const satisfies Record<string, Localised>;

export const CALENDAR = {
  /** Before a link to the file. */
  link: {
    en: 'Calendar file:',
    fr: 'Fichier de calendrier :',
    es: 'Archivo de calendario:',
    ru: 'Файл календаря:',
  },
  /** Said in private when the file went to the direct messages. */
  sent: {
    en: 'I sent you the calendar file in a direct message.',
    fr: 'Je vous ai envoyé le fichier de calendrier par message direct.',
    es: 'Le envié el archivo de calendario por mensaje directo.',
    ru: 'Я отправил вам файл календаря личным сообщением.',
  },
  /** Above the file in the direct messages. */
  here: {
    en: 'Here is the calendar file you asked for.',
    fr: 'Voici le fichier de calendrier demandé.',
    es: 'Aquí tiene el archivo de calendario que pidió.',
    ru: 'Вот файл календаря, который вы просили.',
  },
  failed: {
    en: 'The calendar file could not be sent. Please try again in a moment.',
    fr: 'Le fichier de calendrier n’a pas pu être envoyé. Veuillez réessayer dans un instant.',
    es: 'No se pudo enviar el archivo de calendario. Inténtelo de nuevo en un momento.',
    ru: 'Не удалось отправить файл календаря. Попробуйте ещё раз чуть позже.',
  },
} as const satisfies Record<string, Localised>;
