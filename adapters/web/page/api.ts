import type { Language } from '../../../src/language/language.ts';
import type { DocumentsView, DocumentView, ParagraphView } from '../contract/documents.ts';
import type { PreviewView } from '../contract/preview.ts';
import type { ErrorBody } from '../contract/problem.ts';
import type { AskReply } from '../contract/reply.ts';
import type { SuggestionsView } from '../contract/suggestions.ts';
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

async function call<T>(path: string, init: RequestInit = {}): Promise<Result<T>> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  const signal = init.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
  try {
    const response = await fetch(path, { ...init, signal });
    if (response.ok) return { ok: true, value: (await response.json()) as T };
    return { ok: false, failure: await failureOf(response) };
  } catch (fault) {
    return { ok: false, failure: failureOfFault(fault) };
  }
}

async function failureOf(response: Response): Promise<Failure> {
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
