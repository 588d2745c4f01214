import type { Language } from '../language/language.ts';
import type { FactKind, Refusal } from './answer.ts';

/** The fact a question asks for, as the end of "the documents do not say …". */
const FACTS: Readonly<Record<Language, Readonly<Record<FactKind, string>>>> = {
  en: {
    number: 'that number',
    money: 'an amount of money',
    date: 'that date',
    duration: 'how long',
    wording: 'that text or list',
    place: 'where',
    country: 'which countries',
    person: 'who that was',
    penalty: 'what penalties',
    contact: 'contact details',
    speaker: 'who speaks or chairs',
    endtime: 'when it ends',
    content: 'what was said there',
  },
  fr: {
    number: 'ce nombre',
    money: 'de montant',
    date: 'cette date',
    duration: 'cette durée',
    wording: 'ce texte ni cette liste',
    place: 'où',
    country: 'quels pays',
    person: 'qui c’était',
    penalty: 'quelles peines',
    contact: 'de coordonnées',
    speaker: 'qui parle ni qui préside',
    endtime: 'quand cela se termine',
    content: 'ce qui y a été dit',
  },
  es: {
    number: 'ese número',
    money: 'ninguna cantidad de dinero',
    date: 'esa fecha',
    duration: 'cuánto tiempo',
    wording: 'ese texto ni esa lista',
    place: 'dónde',
    country: 'qué países',
    person: 'quién fue',
    penalty: 'qué penas',
    contact: 'datos de contacto',
    speaker: 'quién habla ni quién preside',
    endtime: 'cuándo termina',
    content: 'qué se dijo allí',
  },
  ru: {
    number: 'этого числа',
    money: 'денежных сумм',
    date: 'этой даты',
    duration: 'срока',
    wording: 'такого текста или списка',
    place: 'где это',
    country: 'перечня стран',
    person: 'имён',
    penalty: 'наказаний',
    contact: 'контактных данных',
    speaker: 'выступающих и ведущих',
    endtime: 'времени окончания',
    content: 'того, что там говорилось,',
  },
};

const list = (items: readonly (string | number)[], language: Language) =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(items.map(String));

const quoted = (words: readonly string[], language: Language) => {
  const [open, close] =
    language === 'en' ? ['“', '”'] : language === 'fr' ? ['« ', ' »'] : ['«', '»'];
  return list(
    words.map((word) => `${open}${shortened(word)}${close}`),
    language,
  );
};

/** A word longer than any must not fill the reply that names it. */
const LONGEST_WORD = 60;

function shortened(word: string): string {
  const characters = [...word];
  return characters.length > LONGEST_WORD ? `${characters.slice(0, LONGEST_WORD).join('')}…` : word;
}

/** Why the documents do not answer, as a sentence a person understands. */
export function reasonText(reason: Refusal, language: Language): string {
  switch (reason.why) {
    case 'no-evidence':
      return {
        en: 'The documents don’t say: nothing in them speaks of this.',
        fr: 'Les documents ne le disent pas : rien n’y est dit à ce sujet.',
        es: 'Los documentos no lo dicen: no hablan de este tema.',
        ru: 'В документах этого нет: о таком в них не говорится.',
      }[language];
    case 'weak-evidence':
      return {
        en: 'The documents don’t say this in so many words: they touch on the subject, but nothing answers the question clearly enough.',
        fr: 'Les documents ne le disent pas : ils effleurent le sujet, mais rien n’y répond assez clairement.',
        es: 'Los documentos no lo dicen: rozan el tema, pero nada responde con suficiente claridad.',
        ru: 'В документах этого нет: они касаются темы, но достаточно ясного ответа не дают.',
      }[language];
    case 'breaks-off':
      return {
        en: 'The document breaks off here: what should follow is missing in the source.',
        fr: 'Le document s’interrompt ici : la suite manque dans la source.',
        es: 'El documento se interrumpe aquí: lo que debería seguir falta en la fuente.',
        ru: 'Здесь документ обрывается: продолжения в источнике нет.',
      }[language];
    case 'unknown-words':
      return {
        en: `The documents don’t say: they do not speak of ${quoted(reason.words, language)} in this connection.`,
        fr: `Les documents ne le disent pas : ils ne parlent pas de ${quoted(reason.words, language)} à ce sujet.`,
        es: `Los documentos no lo dicen: no hablan de ${quoted(reason.words, language)} en este contexto.`,
        ru: `В документах этого нет: в этой связи в них не говорится: ${quoted(reason.words, language)}.`,
      }[language];
    case 'fact-not-said': {
      const fact = FACTS[language][reason.fact];
      return {
        en: `The documents speak of the subject, but they don’t say ${fact}.`,
        fr: `Les documents parlent du sujet, mais ne disent pas ${fact}.`,
        es: `Los documentos hablan del tema, pero no dicen ${fact}.`,
        ru: `Документы говорят об этой теме, но ${fact} в них нет.`,
      }[language];
    }
    case 'other-year': {
      const years = list(reason.years, language);
      const known = list(reason.known, language);
      return {
        en: `There is no document of ${years} here. I have those of ${known}.`,
        fr: `Il n’y a pas ici de document de ${years}. J’ai ceux de ${known}.`,
        es: `Aquí no hay ningún documento de ${years}. Tengo los de ${known}.`,
        ru: `Документов за ${years} здесь нет. Есть документы за ${known}.`,
      }[language];
    }
  }
}
