import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import '../styles/panel.css';
import { useTexts } from '../texts/catalogue.ts';
import { Icon } from './Icon.tsx';

interface PanelProps {
  /** Told once it has closed. */
  readonly close: () => void;
  /** One of them has the id `panel-title`. */
  readonly children: ComponentChildren;
}

/** A panel over the conversation. Esc and a click beside it close it. */
export function Panel({ close, children }: PanelProps) {
  const { texts } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
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
        {children}
      </div>
    </dialog>
  );
}
