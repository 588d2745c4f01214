import { LANGUAGES, type Language } from '../../../src/language/language.ts';

/** Questions that a link carries: opening it asks them, one after the other. */
export interface LinkedQuestions {
  readonly texts: readonly string[];
  readonly language: Language;
}

/** More questions than this make no link that people can send. */
const CHAIN_LIMIT = 8;

/** The link that asks these questions. */
export function linkTo({ texts, language }: LinkedQuestions): string {
  const url = new URL(location.href);
  const query = [...texts.slice(-CHAIN_LIMIT).map((text) => ['q', text]), ['lang', language]];
  url.hash = '';
  url.search = new URLSearchParams(query).toString();
  return url.href;
}

/** What the link that opened the page carries. */
export function linkedParts(): { readonly texts: readonly string[]; readonly language?: Language } {
  const query = new URLSearchParams(location.search);
  const texts = query.getAll('q').map((text) => text.trim());
  return {
    texts: texts.filter(Boolean).slice(-CHAIN_LIMIT),
    language: LANGUAGES.find((each) => each === query.get('lang')),
  };
}

/** Puts the link to questions, or to the empty page, in the address bar. */
export function showInAddressBar(questions: LinkedQuestions | undefined): void {
  history.replaceState(null, '', questions ? linkTo(questions) : location.pathname);
}
