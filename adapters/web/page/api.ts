import type { Language } from '../../../src/language/language.ts';
import type { DocumentsView, DocumentView, ParagraphView } from '../contract/documents.ts';
import type { PreviewView } from '../contract/preview.ts';
import type { ErrorBody } from '../contract/problem.ts';
import type { AskReply } from '../contract/reply.ts';
import type { SuggestionsView } from '../contract/suggestions.ts';
import { anotherToken, currentToken } from './access.ts';
import type { Rating } from './actions.ts';
import type { LinkedQuestions } from './link.ts';
import type { Failure, Result } from './result.ts';

export interface Question {
  readonly text: string;
  /** Absent when the question stands alone. */
  readonly conversation?: string;
  readonly language: Language;
}

const TIMEOUT_MS = 20_000;

/** Asks the bot. */
export const ask = (question: Question) =>
  call<AskReply>('api/v1/ask', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(question),
  });

/** Says whether a reply helped. */
export const rate = (rating: Rating & { readonly conversation: string }) =>
  call<{ noted: true }>('api/v1/feedback', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(rating),
  });

/** What the typed text may become. */
export const fetchSuggestions = (typed: string, lang: Language, signal: AbortSignal) =>
  call<SuggestionsView>(`api/v1/suggestions?${new URLSearchParams({ q: typed, lang })}`, {
    signal,
  });

export const fetchDocuments = () => call<DocumentsView>('api/v1/documents');

export const fetchDocument = (id: string) =>
  call<DocumentView>(`api/v1/documents/${encodeURIComponent(id)}`);

export const fetchParagraph = (id: string) =>
  call<ParagraphView>(`api/v1/paragraphs/${encodeURIComponent(id)}`);

/** The answer to questions, each asked after the one before, as a platform would get it. */
export const fetchPreview = ({ texts, language }: LinkedQuestions, platform: string) =>
  call<PreviewView>(`api/v1/previews/${platform}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ questions: texts, language }),
  });

/** Whether the server accepts a token. */
export async function tryToken(token: string): Promise<Result<boolean>> {
  // What is no ASCII cannot be put in a header.
  if (!/^[!-~]+$/.test(token)) return { ok: true, value: false };
  const tried = await attempt<DocumentsView>('api/v1/documents', {}, token);
  if (tried === 'locked') return { ok: true, value: false };
  return tried.ok ? { ok: true, value: true } : tried;
}

/** Where the server wants a token, a call waits until there is one. */
async function call<T>(path: string, init: RequestInit = {}): Promise<Result<T>> {
  for (;;) {
    const token = currentToken();
    const tried = await attempt<T>(path, init, token);
    if (tried !== 'locked') return tried;
    await anotherToken(token);
  }
}

async function attempt<T>(
  path: string,
  init: RequestInit,
  token: string | undefined,
): Promise<Result<T> | 'locked'> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  const signal = init.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
  const headers = new Headers(init.headers);
  if (token !== undefined) headers.set('Authorization', `Bearer ${token}`);
  try {
    const response = await fetch(path, { ...init, headers, signal });
    if (response.ok) return { ok: true, value: (await response.json()) as T };
    return response.status === 401 ? 'locked' : { ok: false, failure: await failureOf(response) };
  } catch (fault) {
    return { ok: false, failure: failureOfFault(fault) };
  }
}

async function failureOf(response: Response): Promise<Failure> {
  if (response.status === 429 || response.status === 503) return { kind: 'busy' };
  if (response.status >= 500) return { kind: 'server' };
  const body = (await response.json()) as Partial<ErrorBody>;
  const message = body.error?.message;
  return message ? { kind: 'refused', message } : { kind: 'server' };
}

function failureOfFault(fault: unknown): Failure {
  if (fault instanceof DOMException && fault.name === 'TimeoutError') return { kind: 'timeout' };
  if (fault instanceof SyntaxError) return { kind: 'server' };
  return { kind: navigator.onLine ? 'unreachable' : 'offline' };
}
