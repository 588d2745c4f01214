import type { Command } from '../src/chat/command.ts';
import { compose } from '../src/chat/compose.ts';
import type { Block } from '../src/chat/reply.ts';
import type { Document, Mend } from '../src/knowledge/document.ts';
import { isFunctionWord } from '../src/language/function-words.ts';
import { LANGUAGES, type Language, type Localised } from '../src/language/language.ts';
import type { Library } from '../src/library.ts';
import { wordsOf } from '../src/retrieval/words.ts';
import { answerTo } from './or-ask.ts';

const MENDED: Localised = {
  en: 'Mended after extraction (as printed → as it stands here):',
  fr: 'Réparé après extraction (tel qu’imprimé → tel qu’ici) :',
  es: 'Reparado tras la extracción (como se imprimió → como está aquí):',
  ru: 'Исправлено после извлечения (как напечатано → как здесь):',
};

const KEPT: Localised = {
  en: 'Left as printed:',
  fr: 'Laissé tel qu’imprimé :',
  es: 'Se deja como se imprimió:',
  ru: 'Оставлено как напечатано:',
};

const RIGHTS: Localised = {
  en: 'The documents are the Council of Europe’s.',
  fr: 'Les documents appartiennent au Conseil de l’Europe.',
  es: 'Los documentos pertenecen al Consejo de Europa.',
  ru: 'Документы принадлежат Совету Европы.',
};

/** Lists the documents with date, state, notes and every mend; "sources 2009" names some, "sources of funding" is a question. */
export function sourcesCommand({ knowledge }: Library, ask: Command): Command {
  return {
    name: 'sources',
    aliases: {
      en: ['source', 'documents'],
      fr: ['documents'],
      es: ['fuentes', 'documentos'],
      ru: ['источники', 'документы'],
    },
    summary: {
      en: 'Lists the documents, their dates, their state and what was mended',
      fr: 'Énumère les documents, leurs dates, leur état et ce qui a été réparé',
      es: 'Enumera los documentos, sus fechas, su estado y lo reparado',
      ru: 'Перечисляет документы, их даты, состояние и исправления',
    },
    examples: [],
    visibility: 'asker',
    async run(call) {
      const { language, argument } = call;
      const named = knowledge.documents.filter((document) => isNamed(document, argument));
      const answer = named.length === 0 ? await answerTo(ask, call) : undefined;
      if (answer) return answer;
      const documents = named.length > 0 ? named : knowledge.documents;
      const blocks = documents.flatMap((document) => documentBlocks(document, language));
      return compose('sources', language, [...blocks, { kind: 'note', text: RIGHTS[language] }]);
    },
  };
}

/** Whether all that is said stands in a document's own name: "octopus 2016", "programme". */
function isNamed({ title, short, year }: Document, argument: string): boolean {
  const name = new Set(wordsOf(`${title} ${short} ${year}`).map(({ form }) => form));
  return wordsOf(argument).every(
    ({ form }) => name.has(form) || LANGUAGES.some((language) => isFunctionWord(form, language)),
  );
}

function documentBlocks(
  { title, date, state, place, url, notes, mends, kept }: Document,
  language: Language,
): Block[] {
  const facts = [dateText(date, language), state, place, url].filter((fact) => fact !== undefined);
  return [
    { kind: 'heading', text: title },
    { kind: 'text', text: facts.join(' · ') },
    ...notes.map((text): Block => ({ kind: 'note', text })),
    ...listUnder(MENDED[language], mends.map(mendText)),
    ...listUnder(
      KEPT[language],
      kept.map((text) => `“${text}”`),
    ),
  ];
}

function listUnder(title: string, items: readonly string[]): Block[] {
  if (items.length === 0) return [];
  return [
    { kind: 'note', text: title },
    { kind: 'list', items: items.map((text) => ({ text })) },
  ];
}

/** White space that a page or a table tore in is shown as ⏎ and ⇥. */
function mendText({ printed, mended, why, paragraph }: Mend): string {
  const shown = printed.replaceAll('\n', '⏎').replaceAll('\t', '⇥');
  return `${paragraph === undefined ? '' : `${paragraph}: `}“${shown}” → “${mended}”. ${why}`;
}

function dateText(date: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));
}
