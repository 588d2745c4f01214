import type { RefObject } from 'preact';
import { useContext } from 'preact/hooks';
import { LONGEST_TEXT } from '../../../../src/chat/clean.ts';
import { ActionsContext } from '../actions.ts';
import '../styles/composer.css';
import { useTexts } from '../texts/catalogue.ts';
import { useCombobox } from '../use-combobox.ts';
import { Icon } from './Icon.tsx';
import { optionId, Suggestions } from './Suggestions.tsx';

/** The question box. */
export function Composer({ box }: { box: RefObject<HTMLInputElement | null> }) {
  const { texts } = useTexts();
  const { ask } = useContext(ActionsContext);
  const submit = (text: string) => {
    if (text.trim() === '') return;
    combobox.empty();
    // On a touch screen the keyboard would cover the answer.
    if (matchMedia('(pointer: coarse)').matches) box.current?.blur();
    ask({ text: text.trim() });
  };
  const combobox = useCombobox(submit);
  const { suggestions, active } = combobox;
  return (
    <search class="composer">
      <form
        class="composer-form"
        onSubmit={(event) => {
          event.preventDefault();
          submit(combobox.typed);
        }}
      >
        <Suggestions suggestions={suggestions} active={active} choose={submit} />
        <label class="hidden" for="question">
          {texts.question}
        </label>
        <input
          id="question"
          ref={box}
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-controls="suggestions"
          aria-expanded={suggestions.length > 0}
          aria-activedescendant={active >= 0 ? optionId(active) : undefined}
          autocomplete="off"
          enterkeyhint="send"
          maxLength={LONGEST_TEXT}
          placeholder={texts.placeholder}
          value={combobox.typed}
          onInput={(event) => combobox.type(event.currentTarget.value)}
          onKeyDown={combobox.press}
          onBlur={combobox.close}
        />
        <span class="composer-key" aria-hidden="true">
          /
        </span>
        <button type="submit" class="composer-send" aria-label={texts.send} title={texts.send}>
          <Icon name="send" />
        </button>
      </form>
    </search>
  );
}
