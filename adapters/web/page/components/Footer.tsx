import { useContext } from 'preact/hooks';
import { ActionsContext, DocumentsContext } from '../actions.ts';
import { useTexts } from '../texts/catalogue.ts';
import { useOrigin } from '../use-origin.ts';

/** What the answers come from, to read, and whose texts they are. */
export function Footer() {
  const { texts } = useTexts();
  const documents = useContext(DocumentsContext);
  const { open } = useContext(ActionsContext);
  const origin = useOrigin();
  return (
    <footer class="footer">
      {documents.length > 0 && (
        <>
          <h2>{texts.sources}</h2>
          <ul>
            {documents.map((document) => (
              <li key={document.id} lang={document.language}>
                <button
                  type="button"
                  onClick={() => open({ at: { document: document.id }, quotes: new Map() })}
                >
                  {[document.title, ...origin(document)].join(' · ')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{texts.rights}</p>
    </footer>
  );
}
