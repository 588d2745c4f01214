import { useState } from 'preact/hooks';
import type { Suggestion } from '../../../src/chat/suggest.ts';
import { useTexts } from './texts/catalogue.ts';
import { useSuggestions } from './use-suggestions.ts';

/** State of a question box with suggestions, after the ARIA combobox pattern. */
export interface Combobox {
  readonly typed: string;
  readonly suggestions: readonly Suggestion[];
  /** Place of the suggestion the arrow keys are on; -1 when on none. */
  readonly active: number;
  readonly type: (text: string) => void;
  readonly close: () => void;
  readonly empty: () => void;
  /** Handles arrow keys and Escape, and Enter on a suggestion. */
  readonly press: (event: KeyboardEvent) => void;
}

/** @param choose takes the text of a suggestion that Enter was pressed on. */
export function useCombobox(choose: (text: string) => void): Combobox {
  const { language } = useTexts();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const suggestions = useSuggestions(typed, language, open);
  const type = (text: string) => {
    setTyped(text);
    setOpen(text.trim() !== '');
    setActive(-1);
  };
  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const empty = () => {
    setTyped('');
    close();
  };
  const move = (step: 1 | -1) => {
    if (!open) setOpen(true);
    if (suggestions.length > 0) setActive(stepped(active, step, suggestions.length));
  };
  const press = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const chosen = suggestions[active];
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Escape') suggestions.length > 0 ? close() : empty();
    else if (event.key === 'Enter' && chosen) choose(chosen.text);
    else return;
    event.preventDefault();
  };
  return { typed, suggestions, active, type, close, empty, press };
}

/** The next place, around the end; before the first down is the first, up the last. */
function stepped(active: number, step: 1 | -1, count: number): number {
  if (active < 0) return step === 1 ? 0 : count - 1;
  return (active + step + count) % count;
}
