import { useEffect, useRef } from 'preact/hooks';
import type { Suggestion } from '../../../../src/chat/suggest.ts';
import { useTexts } from '../texts/catalogue.ts';

export const optionId = (place: number) => `suggestion-${place}`;

interface SuggestionsProps {
  readonly suggestions: readonly Suggestion[];
  readonly active: number;
  readonly choose: (text: string) => void;
}

/** The list below or above the question box. */
export function Suggestions({ suggestions, active, choose }: SuggestionsProps) {
  const { texts } = useTexts();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <>
      <div class="hidden" role="status">
        {suggestions.length > 0 && texts.suggestionsFound(suggestions.length)}
      </div>
      <div
        ref={list}
        id="suggestions"
        class="suggestions"
        role="listbox"
        aria-label={texts.suggestions}
        hidden={suggestions.length === 0}
      >
        {suggestions.map((suggestion, place) => (
          <div
            key={suggestion.text}
            id={optionId(place)}
            role="option"
            tabIndex={-1}
            aria-selected={place === active}
            // Pressing must not take the focus from the box, which would close the list.
            onPointerDown={(event) => event.preventDefault()}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(suggestion.text)}
            onKeyDown={undefined}
          >
            <SuggestionLabel {...suggestion} />
            <span class="suggestion-kind">{texts.suggestionKinds[suggestion.kind]}</span>
          </div>
        ))}
      </div>
    </>
  );
}

/** The label with what will be asked standing out. */
function SuggestionLabel({ text, label }: Suggestion) {
  if (!label.startsWith(text)) return <span class="suggestion-label">{label}</span>;
  return (
    <span class="suggestion-label">
      <b>{text}</b>
      {label.slice(text.length)}
    </span>
  );
}
