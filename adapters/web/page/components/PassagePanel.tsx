import { useEffect, useRef } from 'preact/hooks';
import type { PassageTarget } from '../actions.ts';
import '../styles/panel.css';
import { useTexts } from '../texts/catalogue.ts';
import { usePassage } from '../use-passage.ts';
import { DocumentText } from './DocumentText.tsx';
import { FailureNotice } from './FailureNotice.tsx';
import { Icon } from './Icon.tsx';

interface PanelProps {
  readonly target: PassageTarget;
  readonly close: () => void;
}

/** A paragraph in its document, over the conversation. Esc and a click beside it close it. */
export function PassagePanel({ target, close }: PanelProps) {
  const { texts } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const { passage, retry } = usePassage(target);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    // The click is only a shortcut for the pointer; the keyboard has Esc and the close button.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <dialog
      ref={dialog}
      class="panel"
      aria-labelledby="panel-title"
      onClose={close}
      onClick={(event) => event.target === event.currentTarget && dialog.current?.close()}
    >
      <div class="panel-inner">
        <button
          type="button"
          class="icon-button panel-close"
          aria-label={texts.panel.close}
          title={texts.panel.close}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" />
        </button>
        {passage.kind === 'loading' && (
          <p id="panel-title" class="panel-message">
            {texts.panel.loading}
          </p>
        )}
        {passage.kind === 'failed' && (
          <div id="panel-title" class="panel-message">
            <FailureNotice failure={passage.failure} retry={retry} />
          </div>
        )}
        {passage.kind === 'open' && (
          <DocumentText document={passage.document} at={target.at} quotes={target.quotes} />
        )}
      </div>
    </dialog>
  );
}
