import { useCallback, useEffect, useState } from 'preact/hooks';
import type { DocumentView } from '../contract/documents.ts';
import type { PassageTarget } from './actions.ts';
import { fetchDocument, fetchParagraph } from './api.ts';
import type { Failure, Result } from './result.ts';

/** A document that is being opened. */
export type Passage =
  | { readonly kind: 'loading' }
  | { readonly kind: 'open'; readonly document: DocumentView }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Opens the document that a target names, or in which its paragraph stands. */
export function usePassage({ at }: PassageTarget): { passage: Passage; retry: () => void } {
  const [passage, setPassage] = useState<Passage>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  useEffect(() => {
    let wanted = true;
    setPassage({ kind: 'loading' });
    void documentAt(at).then((result) => {
      if (!wanted) return;
      if (result.ok) setPassage({ kind: 'open', document: result.value });
      else setPassage({ kind: 'failed', failure: result.failure });
    });
    return () => {
      wanted = false;
    };
  }, [at, attempt]);
  return { passage, retry };
}

async function documentAt(at: PassageTarget['at']): Promise<Result<DocumentView>> {
  if ('document' in at) return fetchDocument(at.document);
  const found = await fetchParagraph(at.paragraph);
  return found.ok ? fetchDocument(found.value.document) : found;
}
