import { useEffect, useState } from 'preact/hooks';
import type { Suggestion } from '../../../src/chat/suggest.ts';
import type { Language } from '../../../src/language/language.ts';
import { fetchSuggestions } from './api.ts';

const PAUSE_MS = 80;
const SHOWN = 8;
/** Longer texts are sentences: no suggestion begins like them. */
const LONGEST = 60;

/** Suggestions for a typed text, a moment after typing rests; none while `open` is false. */
export function useSuggestions(
  typed: string,
  language: Language,
  open: boolean,
): readonly Suggestion[] {
  const [found, setFound] = useState<readonly Suggestion[]>([]);
  useEffect(() => {
    if (!open || typed.length > LONGEST) {
      setFound([]);
      return;
    }
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      const result = await fetchSuggestions(typed, language, abort.signal);
      if (!abort.signal.aborted)
        setFound(result.ok ? result.value.suggestions.slice(0, SHOWN) : []);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [typed, language, open]);
  return found;
}
