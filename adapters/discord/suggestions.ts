import type { Suggest } from '../../src/chat/suggest.ts';
import type { Language } from '../../src/language/language.ts';
import { LIMITS } from './limits.ts';
import { cut } from './render/escape.ts';

/** Choices for what was typed so far, as autocomplete shows them. */
export function choicesFor(
  suggest: Suggest,
  typed: string,
  language: Language,
): { name: string; value: string }[] {
  return suggest(typed, language)
    .filter(({ text }) => text !== '' && text.length <= LIMITS.choiceText)
    .slice(0, LIMITS.choices)
    .map(({ text, label }) => ({ name: cut(label, LIMITS.choiceText) || text, value: text }));
}
