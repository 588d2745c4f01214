import {
  type CompleteRequest,
  type CompleteResult,
  ErrorCode,
} from '@modelcontextprotocol/sdk/types.js';
import { yearsOf } from '../../src/answer/years.ts';
import type { Knowledge } from '../../src/knowledge/document.ts';
import { fold } from '../../src/language/fold.ts';
import { promptNamed } from './prompts.ts';
import { ProtocolError } from './protocol-error.ts';
import { TEMPLATES } from './uri.ts';

/** The most values that the protocol allows in one reply. */
const MOST = 100;

/** What each argument of a prompt can be. */
const ARGUMENTS: Readonly<Record<string, (knowledge: Knowledge) => readonly string[]>> = {
  topic: ({ glossary }) => glossary.filter(({ topic }) => topic).map(({ term }) => term),
  year: (knowledge) => yearsOf(knowledge).map(String),
  language: () => ['English', 'French', 'Spanish', 'Russian'],
};

/**
 * What an argument of a prompt or an id in a URI may become: first what begins
 * with the text so far, then what holds it.
 * @throws ProtocolError when there is no such prompt or template.
 */
export function complete(
  knowledge: Knowledge,
  { ref, argument }: CompleteRequest['params'],
): CompleteResult {
  const values =
    ref.type === 'ref/prompt'
      ? argumentValues(knowledge, ref.name, argument.name)
      : idsIn(knowledge, ref.uri, argument.name);
  const typed = fold(argument.value);
  const holding = values.filter((value) => fold(value).includes(typed));
  const matching = [
    ...holding.filter((value) => fold(value).startsWith(typed)),
    ...holding.filter((value) => !fold(value).startsWith(typed)),
  ];
  return {
    completion: {
      values: matching.slice(0, MOST),
      total: matching.length,
      hasMore: matching.length > MOST,
    },
  };
}

function argumentValues(knowledge: Knowledge, prompt: string, name: string): readonly string[] {
  const isTaken = promptNamed(prompt).arguments.some((argument) => argument.name === name);
  return isTaken && Object.hasOwn(ARGUMENTS, name) ? (ARGUMENTS[name]?.(knowledge) ?? []) : [];
}

function idsIn({ documents, paragraphs }: Knowledge, uri: string, name: string): readonly string[] {
  if (!Object.values(TEMPLATES).includes(uri))
    throw new ProtocolError(
      ErrorCode.InvalidParams,
      'There is no template of that URI. "resources/templates/list" names those there are.',
    );
  if (name !== 'id') return [];
  return uri === TEMPLATES.document ? documents.map(({ id }) => id) : [...paragraphs.keys()];
}
