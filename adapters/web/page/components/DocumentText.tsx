import { useState } from 'preact/hooks';
import type { DocumentView } from '../../contract/documents.ts';
import type { PassageTarget } from '../actions.ts';
import { useTexts } from '../texts/catalogue.ts';
import { useOrigin } from '../use-origin.ts';
import { DocumentParagraph } from './DocumentParagraph.tsx';
import { Icon, type IconName } from './Icon.tsx';

interface DocumentProps {
  readonly document: DocumentView;
  /** Where to open it. */
  readonly at: PassageTarget['at'];
  readonly quotes: ReadonlyMap<string, readonly string[]>;
}

/** A whole document, open at one of its paragraphs. */
export function DocumentText({ document, at, quotes }: DocumentProps) {
  const { texts } = useTexts();
  const origin = useOrigin();
  const { paragraphs, language } = document;
  const first = 'paragraph' in at ? at.paragraph : paragraphs[0]?.id;
  const [current, show] = useState(first ?? '');
  const place = paragraphs.findIndex(({ id }) => id === current);
  return (
    <>
      <header class="panel-header" lang={language}>
        <h2 id="panel-title">{document.title}</h2>
        <p>{[document.place ?? [], ...origin(document)].flat().join(' · ')}</p>
      </header>
      <div class="panel-text">
        {paragraphs.map((paragraph) => (
          <DocumentParagraph
            key={paragraph.id}
            paragraph={paragraph}
            document={document}
            current={paragraph.id === current}
            quotes={quotes.get(paragraph.id) ?? []}
          />
        ))}
        <Notes notes={document.notes} language={language} />
      </div>
      <footer class="panel-footer">
        <p>{quotes.has(current) && <mark>{texts.panel.quoted}</mark>}</p>
        <Step name="up" label={texts.panel.previous} to={paragraphs[place - 1]?.id} show={show} />
        <Step name="down" label={texts.panel.next} to={paragraphs[place + 1]?.id} show={show} />
      </footer>
    </>
  );
}

interface StepProps {
  readonly name: IconName;
  readonly label: string;
  /** Absent at the document's end. */
  readonly to: string | undefined;
  readonly show: (paragraph: string) => void;
}

function Step({ name, label, to, show }: StepProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      aria-disabled={to === undefined}
      onClick={() => to !== undefined && show(to)}
    >
      <Icon name={name} />
    </button>
  );
}

function Notes({ notes, language }: { notes: readonly string[]; language: string }) {
  const { texts } = useTexts();
  if (notes.length === 0) return null;
  return (
    <aside class="panel-notes" lang={language}>
      <p class="panel-notes-title">{texts.panel.notes}</p>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </aside>
  );
}
