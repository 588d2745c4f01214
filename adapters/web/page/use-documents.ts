import { useEffect, useState } from 'preact/hooks';
import type { DocumentSummary } from '../contract/documents.ts';
import { fetchDocuments } from './api.ts';

/** The documents the bot answers from; empty until they are loaded. */
export function useDocuments(): readonly DocumentSummary[] {
  const [documents, setDocuments] = useState<readonly DocumentSummary[]>([]);
  useEffect(() => {
    void fetchDocuments().then((result) => {
      if (result.ok) setDocuments(result.value.documents);
    });
  }, []);
  return documents;
}
