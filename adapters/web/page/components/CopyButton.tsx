import { useState } from 'preact/hooks';
import { copy } from '../clipboard.ts';
import { Icon, type IconName } from './Icon.tsx';

interface CopyProps {
  readonly text: string;
  readonly label: string;
  /** Said once it is copied. */
  readonly done: string;
  readonly icon?: IconName;
  /** Shows the picture alone, until it is copied. */
  readonly compact?: boolean;
  /** Runs where the browser forbids copying; gives what to say instead. */
  readonly otherwise?: () => string;
}

const SHOWN_MS = 2500;

/** Copies a text and says so. */
export function CopyButton({ text, label, done, icon = 'copy', compact, otherwise }: CopyProps) {
  const [said, setSaid] = useState('');
  const run = async () => {
    const copied = await copy(text);
    setSaid(copied ? done : (otherwise?.() ?? ''));
    setTimeout(() => setSaid(''), SHOWN_MS);
  };
  return (
    <button
      type="button"
      class={compact ? 'quiet quiet-compact' : 'quiet'}
      aria-label={compact ? label : undefined}
      title={compact ? label : undefined}
      onClick={run}
    >
      <Icon name={said ? 'check' : icon} />
      <span role="status">{said}</span>
      {!said && !compact && <span>{label}</span>}
    </button>
  );
}
