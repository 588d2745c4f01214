import type { Answer } from './answer/answer.ts';
import { type AskOptions, answerQuestion } from './answer/ask.ts';
import { type Verification, verifyQuote } from './answer/verify.ts';
import type { Bot } from './chat/bot.ts';
import { cleanText } from './chat/clean.ts';
import { findParagraph } from './chat/paragraph-named.ts';
import { readKnowledgeDir } from './config.ts';
import type { Knowledge, Paragraph } from './knowledge/document.ts';
import { unquoted } from './language/quotation.ts';
import { type OctopusOptions, openOctopus } from './main.ts';
import type { Hit, RetrieveOptions } from './retrieval/retrieve.ts';

export type { Answer, Citation, FactKind, Refusal } from './answer/answer.ts';
export { quotesOf } from './answer/answer.ts';
export type { Difference } from './answer/differences.ts';
export { reasonText } from './answer/reasons.ts';
export type { Verification } from './answer/verify.ts';
export type { Adapter, Started } from './chat/adapter.ts';
export type { Bot } from './chat/bot.ts';
export type { Call, Command, Example } from './chat/command.ts';
export { cited, compose, quoteBlocks, refused } from './chat/compose.ts';
export { plainText } from './chat/plain.ts';
export type { Block, Button, Outcome, Reply, ReplyFile, ReplyKind } from './chat/reply.ts';
export type { Request, Scope } from './chat/request.ts';
export { ExpectedError } from './errors.ts';
export type { Document, Knowledge, Paragraph, Session } from './knowledge/document.ts';
export type { Range } from './knowledge/range.ts';
export { sentencesIn } from './knowledge/sentences.ts';
export type { Language, Localised } from './language/language.ts';
export type { Library } from './library.ts';
export type { Hit, Retrieve, RetrieveOptions } from './retrieval/retrieve.ts';

/** The documents, opened: answers as data, and a bot that replies as it does everywhere else. */
export interface OpenDocuments {
  readonly knowledge: Knowledge;
  readonly bot: Bot;
  /** Answers a question by citations, or says why the documents do not. */
  ask(question: string, options?: AskOptions): Promise<Answer>;
  /** Ranks paragraphs, best first, without deciding whether they answer. */
  search(query: string, options?: RetrieveOptions): Promise<readonly Hit[]>;
  /** A paragraph by its id or its name; undefined when there is none. */
  read(id: string): Paragraph | undefined;
  /** Whether a quotation stands in the documents word for word, altered, or not at all. */
  verify(quotation: string): Verification;
}

export type OpenOptions = Partial<
  Pick<OctopusOptions, 'knowledgeDir' | 'moreCommands' | 'onFault'>
>;

/**
 * Opens a knowledge folder; the documents that come with the bot when none is named.
 * @param options.moreCommands makes commands besides the bot's own.
 * @param options.onFault told of every fault that a person was told of in general words.
 * @throws ExpectedError when a file of the folder cannot be used, naming file, line and what to write.
 */
export async function openDocuments({
  knowledgeDir = readKnowledgeDir({}),
  moreCommands,
  onFault = () => undefined,
}: OpenOptions = {}): Promise<OpenDocuments> {
  const { bot, library } = await openOctopus({ knowledgeDir, moreCommands, onFault });
  const { knowledge, retrieve } = library;
  return {
    knowledge,
    bot,
    ask: (question, options) => answerQuestion(library, question, options),
    search: retrieve,
    read: (id) => findParagraph(id, knowledge.paragraphs),
    verify: (quotation) => verifyQuote(library, unquoted(cleanText(quotation))),
  };
}
