/**
 * A command of one's own: "mentions encryption" shows every sentence of the
 * documents in which a word stands.
 *
 *     node examples/mentions.ts "mentions encryption"
 */
import { argv } from 'node:process';
import {
  type Citation,
  type Command,
  cited,
  compose,
  type Library,
  openDocuments,
  plainText,
  quoteBlocks,
  refused,
  sentencesIn,
} from 'octopus-bot';

const NOWHERE = {
  en: 'This word stands nowhere in the documents.',
  fr: 'Ce mot ne figure nulle part dans les documents.',
  es: 'Esta palabra no figura en ninguna parte de los documentos.',
  ru: 'Этого слова нет нигде в документах.',
};

/** Makes the command for these documents. */
export function mentionsCommand({ knowledge }: Library): Command {
  return {
    name: 'mentions',
    aliases: { en: [], fr: ['mentionne'], es: ['menciones'], ru: ['упоминания'] },
    summary: {
      en: 'Shows every sentence in which a word stands',
      fr: 'Montre chaque phrase où figure un mot',
      es: 'Muestra cada frase en la que figura una palabra',
      ru: 'Показывает каждое предложение, в котором стоит слово',
    },
    examples: [
      {
        text: 'mentions encryption',
        shows: {
          en: 'where encryption is spoken of',
          fr: 'où il est question de chiffrement',
          es: 'dónde se habla de cifrado',
          ru: 'где говорится о шифровании',
        },
      },
    ],
    visibility: 'everyone',
    async run({ argument, language }) {
      const citations = argument === '' ? [] : mentionsOf(argument, knowledge);
      if (citations.length > 0)
        return compose('answer', language, quoteBlocks(citations), { outcome: cited(citations) });
      const text = NOWHERE[language];
      return compose('refusal', language, [{ kind: 'text', text }], { outcome: refused(text) });
    },
  };
}

/** A quote is a range of the paragraph's text, so it cannot be anything but verbatim. */
function mentionsOf(word: string, { paragraphs }: Library['knowledge']): Citation[] {
  const sought = word.toLowerCase();
  return [...paragraphs.values()].flatMap((paragraph) => {
    const ranges = sentencesIn(paragraph).filter(({ start, end }) =>
      paragraph.text.slice(start, end).toLowerCase().includes(sought),
    );
    return ranges.length > 0 ? [{ paragraph, ranges, score: 1 }] : [];
  });
}

const { bot } = await openDocuments({ moreCommands: (library) => [mentionsCommand(library)] });
const text = argv.slice(2).join(' ');
const reply = await bot.handle({ text, platform: 'mentions', at: new Date() });
console.log(plainText(reply));
