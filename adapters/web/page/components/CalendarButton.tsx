import { useContext } from 'preact/hooks';
import type { Button } from '../../../../src/chat/reply.ts';
import { ActionsContext } from '../actions.ts';
import { ask } from '../api.ts';
import { download } from '../download.ts';
import { useTexts } from '../texts/catalogue.ts';
import { Icon } from './Icon.tsx';

/** Saves the calendar file that a button's text asks for, in one step. */
export function CalendarButton({ button }: { button: Button }) {
  const { language } = useTexts();
  const actions = useContext(ActionsContext);
  const save = async () => {
    const result = await ask({ text: button.ask, language });
    const file = result.ok ? result.value.files[0] : undefined;
    // Without a file the conversation shows why, and offers to try again.
    if (file) download(file);
    else actions.ask({ text: button.ask, shown: button.label });
  };
  return (
    <button type="button" class="button button-main" onClick={save}>
      <Icon name="calendar" />
      {button.label}
    </button>
  );
}
