import '../styles/changes.css';
import type { Change } from '../../../../src/chat/reply.ts';
import { useTexts } from '../texts/catalogue.ts';

/** A checked quotation: what it adds to the document's words is underlined, what it leaves out struck through. */
export function ChangesView({ changes }: { changes: readonly Change[] }) {
  const { texts } = useTexts();
  const marked = (kind: Change['kind']) => changes.some((change) => change.kind === kind);
  return (
    <div class="changes">
      <p class="changes-text">
        {changes.map((change, place) => (
          // Runs have no identity but their place, and a reply never changes.
          <Run key={place} {...change} />
        ))}
      </p>
      {(marked('added') || marked('missing')) && (
        <p class="changes-legend" aria-hidden="true">
          {marked('added') && (
            <span>
              <ins>abc</ins> {texts.added}
            </span>
          )}
          {marked('missing') && (
            <span>
              <del>abc</del> {texts.missing}
            </span>
          )}
        </p>
      )}
    </div>
  );
}

function Run({ kind, text }: Change) {
  const { texts } = useTexts();
  if (kind === 'same') return <>{text}</>;
  const Mark = kind === 'added' ? 'ins' : 'del';
  const words = text.trimEnd();
  return (
    <>
      <Mark>
        <span class="hidden">[{kind === 'added' ? texts.added : texts.missing}: </span>
        {words}
        <span class="hidden">]</span>
      </Mark>
      {text.slice(words.length)}
    </>
  );
}
