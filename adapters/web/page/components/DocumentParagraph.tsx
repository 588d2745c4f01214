import { useLayoutEffect, useRef } from 'preact/hooks';
import type { DocumentView, DocumentParagraph as Paragraph } from '../../contract/documents.ts';
import { highlight } from '../highlight.ts';

interface ParagraphProps {
  readonly paragraph: Paragraph;
  readonly document: DocumentView;
  readonly current: boolean;
  /** Words of it that the answer quotes. */
  readonly quotes: readonly string[];
}

/** A paragraph where it stands. The current one is scrolled to, and read out first. */
export function DocumentParagraph({ paragraph, document, current, quotes }: ParagraphProps) {
  const element = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (!current) return;
    element.current?.focus({ preventScroll: true });
    element.current?.scrollIntoView({ block: 'center' });
  }, [current]);
  const { label, text, note, session, headings } = paragraph;
  const notes = [...(note ? [note] : []), ...(session?.inferred ?? []).map(({ why }) => why)];
  return (
    <section
      ref={element}
      class="paragraph"
      lang={document.language}
      tabIndex={current ? -1 : undefined}
      aria-current={current ? 'true' : undefined}
      aria-label={label}
      // A point below a point; a programme's rows all stand on one level.
      data-nested={headings.length > 0 && !session}
    >
      <h3>{shortLabel(label, document.short)}</h3>
      <p>
        {highlight(text, quotes).map((run, place) =>
          run.quoted ? <mark key={place}>{run.text}</mark> : run.text,
        )}
      </p>
      {notes.map((each) => (
        <p key={each} class="paragraph-note">
          {each}
        </p>
      ))}
    </section>
  );
}

/** `key message 8` of `Octopus 2016, key message 8`: the document is named above. */
function shortLabel(label: string, document: string): string {
  const prefix = `${document}, `;
  return label.startsWith(prefix) ? label.slice(prefix.length) : label;
}
