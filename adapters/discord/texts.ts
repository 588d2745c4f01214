import type { Localised } from '../../src/language/language.ts';

/** What only Discord's adapter says. */
export const TEXTS = {
  share: { en: 'Share', fr: 'Partager', es: 'Compartir', ru: 'Поделиться' },
  choose: {
    en: 'Choose one to ask it',
    fr: 'Choisissez pour poser la question',
    es: 'Elija uno para preguntarlo',
    ru: 'Выберите, чтобы спросить',
  },
  added: {
    en: 'underlined: added',
    fr: 'souligné : ajouté',
    es: 'subrayado: añadido',
    ru: 'подчёркнуто: добавлено',
  },
  missing: {
    en: 'struck out: missing',
    fr: 'barré : manquant',
    es: 'tachado: omitido',
    ru: 'зачёркнуто: пропущено',
  },
  nothing: {
    en: 'There is nothing to show.',
    fr: 'Il n’y a rien à montrer.',
    es: 'No hay nada que mostrar.',
    ru: 'Показать нечего.',
  },
  rest: {
    en: 'The rest does not fit here. Ask for a part of it.',
    fr: 'Le reste ne tient pas ici. Demandez-en une partie.',
    es: 'El resto no cabe aquí. Pregunte por una parte.',
    ru: 'Остальное здесь не помещается. Спросите о части.',
  },
  thanks: {
    en: 'Thank you, that is noted.',
    fr: 'Merci, c’est noté.',
    es: 'Gracias, queda anotado.',
    ru: 'Спасибо, учтено.',
  },
  /** At most 45 characters. */
  why: {
    en: 'What was wrong or missing?',
    fr: 'Qu’est-ce qui était faux ou manquait ?',
    es: '¿Qué estaba mal o faltaba?',
    ru: 'Что было не так или чего не хватило?',
  },
  keptPrivate: {
    en: 'Discord shows this to you alone: in this place I may not post for everyone.',
    fr: 'Discord ne montre ceci qu’à vous : ici, je ne peux pas publier pour tout le monde.',
    es: 'Discord solo le muestra esto a usted: aquí no puedo publicar para todos.',
    ru: 'Discord показывает это только вам: здесь мне нельзя писать для всех.',
  },
  unreadable: {
    en: 'I can read a reply only when it mentions me. Leave the mention on when you reply, write @ and my name before the question, or use /octopus.',
    fr: 'Je ne peux lire une réponse que si elle me mentionne. Laissez la mention activée, écrivez @ et mon nom avant la question, ou utilisez /octopus.',
    es: 'Solo puedo leer una respuesta si me menciona. Deje activada la mención, escriba @ y mi nombre antes de la pregunta o use /octopus.',
    ru: 'Я вижу текст ответа, только если в нём есть упоминание. Оставьте упоминание включённым, напишите @ и моё имя перед вопросом или используйте /octopus.',
  },
  movedHere: {
    en: 'I may not write where you asked, so the answer is here.',
    fr: 'Je ne peux pas écrire là où vous avez demandé ; voici donc la réponse.',
    es: 'No puedo escribir donde preguntó, así que respondo aquí.',
    ru: 'Там, где вы спросили, мне нельзя писать, поэтому отвечаю здесь.',
  },
  unknownControl: {
    en: 'This control is from another version of me. Please ask again.',
    fr: 'Cette commande vient d’une autre version. Veuillez reposer la question.',
    es: 'Este control es de otra versión. Vuelva a preguntar, por favor.',
    ru: 'Эта кнопка от другой версии. Задайте вопрос ещё раз.',
  },
} as const satisfies Record<string, Localised>;
