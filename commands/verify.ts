import type { Citation } from '../src/answer/answer.ts';
import { type Verification, verifyQuote } from '../src/answer/verify.ts';
import type { Command } from '../src/chat/command.ts';
import { cited, compose, quoteBlocks, refused } from '../src/chat/compose.ts';
import type { Turn } from '../src/chat/conversation.ts';
import type { Reply } from '../src/chat/reply.ts';
import { fold } from '../src/language/fold.ts';
import type { Language, Localised } from '../src/language/language.ts';
import { quotationIn, unquoted } from '../src/language/quotation.ts';
import type { Library } from '../src/library.ts';
import { nearestBlocks } from './nearest.ts';

const EXACT: Localised = {
  en: 'This stands in the document word for word.',
  fr: 'Cela figure mot pour mot dans le document.',
  es: 'Esto figura palabra por palabra en el documento.',
  ru: 'Это стоит в документе слово в слово.',
};

const ALTERED: Localised = {
  en: 'This is altered. Words only in the quotation are marked as added, words only in the document as missing:',
  fr: 'Ce n’est pas exact. Les mots qui ne sont que dans la citation sont marqués comme ajoutés, ceux qui ne sont que dans le document comme manquants :',
  es: 'Está alterada. Las palabras que solo están en la cita se marcan como añadidas; las que solo están en el documento, como omitidas:',
  ru: 'Цитата изменена. Слова, которые есть только в цитате, отмечены как добавленные, слова только из документа — как пропущенные:',
};

const SOURCE: Localised = {
  en: 'The document says:',
  fr: 'Le document dit :',
  es: 'El documento dice:',
  ru: 'В документе сказано:',
};

const ABSENT: Localised = {
  en: 'This does not stand in the documents.',
  fr: 'Cela ne figure pas dans les documents.',
  es: 'Esto no figura en los documentos.',
  ru: 'Этого в документах нет.',
};

const USAGE: Localised = {
  en: 'Put the quotation to check after the word, for example: verify "Capacity building remains one of the most effective ways"',
  fr: 'Écrivez la citation à vérifier après le mot, par exemple : vérifier "Capacity building remains one of the most effective ways"',
  es: 'Escriba la cita que quiere comprobar después de la palabra, por ejemplo: verificar "Capacity building remains one of the most effective ways"',
  ru: 'Напишите цитату для проверки после слова, например: проверить "Capacity building remains one of the most effective ways"',
};

/** Asking for a check around a quotation in quotation marks; folded. */
const ASKS =
  /\b(?:exact|verbatim|quot\w*|correct\w*|verif\w*|really say|accurate|word for word|does (?:it|the \w+) say|textuel\w*|citation|cita|citado|figure|dit[- ](?:on|il)|literal\w*|textual\w*|dice)\b|цитат\S*|точн\S*|дословн\S*|провер\S*|сказано|говорится|верно/;
/** A shorter one in a sentence is a word in quotation marks. */
const SHORTEST = 12;
const MOST_PLACES = 3;

const PLACES: Readonly<Record<Language, (places: number) => string>> = {
  en: (places) => `It stands in ${places} paragraphs. These are the first ${MOST_PLACES}:`,
  fr: (places) => `Cela figure dans ${places} paragraphes. Voici les ${MOST_PLACES} premiers :`,
  es: (places) => `Figura en ${places} párrafos. Estos son los ${MOST_PLACES} primeros:`,
  ru: (places) => `Число пунктов, где это стоит: ${places}. Вот первые ${MOST_PLACES}:`,
};

/** Checks whether a quotation is exact, altered or absent, and shows where it stands. */
export function verifyCommand(library: Library): Command {
  return {
    name: 'verify',
    aliases: {
      en: ['check', 'quote'],
      fr: ['vérifier', 'vérifie', 'vérifiez', 'citation'],
      es: ['verificar', 'verifica', 'verifique', 'comprobar', 'comprueba', 'compruebe', 'cita'],
      ru: ['проверить', 'проверь', 'проверьте', 'цитата'],
    },
    summary: {
      en: 'Checks whether a quotation is exact, and where it stands',
      fr: 'Vérifie si une citation est exacte, et où elle se trouve',
      es: 'Comprueba si una cita es exacta y dónde está',
      ru: 'Проверяет, точна ли цитата и где она стоит',
    },
    examples: [
      {
        text: 'verify "Annual meetings of 24/7 points of contact should be organised."',
        shows: {
          en: 'whether this is quoted word for word',
          fr: 'si c’est cité mot pour mot',
          es: 'si está citado palabra por palabra',
          ru: 'цитируется ли это слово в слово',
        },
      },
    ],
    visibility: 'asker',
    recognises(sentence) {
      const quoted = quotationIn(sentence, SHORTEST);
      if (!quoted) return false;
      return ASKS.test(fold(`${sentence.slice(0, quoted.start)} ${sentence.slice(quoted.end)}`));
    },
    async run({ argument, language }) {
      const quotation = quotationToCheck(argument);
      if (quotation === '')
        return compose('help', language, [{ kind: 'text', text: USAGE[language] }]);
      return verificationReply(verifyQuote(library, quotation), language);
    },
  };
}

/** What stands in quotation marks, or everything. */
function quotationToCheck(argument: string): string {
  const shortest = /^["“«„]/.test(argument) ? 1 : SHORTEST;
  const quoted = quotationIn(argument, shortest);
  return quoted?.text ?? unquoted(argument);
}

function verificationReply(verification: Verification, language: Language): Reply {
  if (verification.verdict === 'absent') return absentReply(verification.nearest, language);
  if (verification.verdict === 'exact') return exactReply(verification.citations, language);
  const { citation, differences } = verification;
  return compose(
    'verification',
    language,
    [
      { kind: 'text', text: ALTERED[language] },
      { kind: 'changes', changes: differences },
      { kind: 'note', text: SOURCE[language] },
      ...quoteBlocks([citation]),
    ],
    { outcome: cited([citation], citation.score), remember: aboutPlaces([citation]) },
  );
}

function exactReply(all: readonly Citation[], language: Language): Reply {
  const citations = all.slice(0, MOST_PLACES);
  return compose(
    'verification',
    language,
    [
      { kind: 'text', text: EXACT[language] },
      ...(all.length > MOST_PLACES
        ? ([{ kind: 'note', text: PLACES[language](all.length) }] as const)
        : []),
      ...quoteBlocks(citations),
    ],
    { outcome: cited(citations), remember: aboutPlaces(citations) },
  );
}

function absentReply(nearest: readonly Citation[], language: Language): Reply {
  return compose(
    'verification',
    language,
    [{ kind: 'text', text: ABSENT[language] }, ...nearestBlocks(nearest, language)],
    { outcome: refused(ABSENT[language], nearest) },
  );
}

/** What the conversation is about after these were shown. */
const aboutPlaces = (citations: readonly Citation[]): Turn => ({
  question: citations[0]?.paragraph.label ?? '',
  shown: citations.map(({ paragraph }) => paragraph.id),
});
