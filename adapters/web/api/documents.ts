import { z } from 'zod';
import type { Library } from '../../../src/library.ts';
import { document, documents as list, paragraph } from '../contract/documents.ts';
import { type Endpoint, endpoint, type Outcome } from '../endpoint.ts';
import { echo } from '../problem.ts';
import { documentSummary, documentView, paragraphView } from '../views.ts';
import { DOCUMENT_EXAMPLE, PARAGRAPH_EXAMPLE, SUMMARY_EXAMPLE } from './examples.ts';

const TAG = 'Documents';

/** `GET /documents`, `/documents/{id}` and `/paragraphs/{id}`: the text the answers come from. */
export const documentEndpoints = (library: () => Library): Endpoint[] => [
  listEndpoint(library),
  documentEndpoint(library),
  paragraphEndpoint(library),
];

function listEndpoint(library: () => Library): Endpoint {
  return endpoint({
    method: 'GET',
    path: '/documents',
    name: 'listDocuments',
    tag: TAG,
    summary: 'List the documents',
    gives: {
      schema: list,
      says: 'The documents, without their text',
      example: { documents: [SUMMARY_EXAMPLE] },
    },
    handle: () => ({ value: { documents: library().knowledge.documents.map(documentSummary) } }),
  });
}

function documentEndpoint(library: () => Library): Endpoint {
  return endpoint({
    method: 'GET',
    path: '/documents/{id}',
    name: 'readDocument',
    tag: TAG,
    summary: 'Read a document',
    params: idOf('Id of a document, as the list of documents tells it', SUMMARY_EXAMPLE.id),
    gives: {
      schema: document,
      says: 'The document with its whole text',
      example: DOCUMENT_EXAMPLE,
    },
    absent: 'There is no document of that id.',
    handle: ({ params: { id } }) => {
      const { documents } = library().knowledge;
      const found = documents.find((each) => each.id === id);
      if (found) return { value: documentView(found) };
      const known = documents.map((each) => each.id).join(', ');
      return absent(`There is no document "${echo(id)}". There are: ${known}.`);
    },
  });
}

function paragraphEndpoint(library: () => Library): Endpoint {
  return endpoint({
    method: 'GET',
    path: '/paragraphs/{id}',
    name: 'readParagraph',
    tag: TAG,
    summary: 'Read a paragraph',
    description: 'Ids of paragraphs are stable: adding one never renumbers another.',
    params: idOf('Id of a paragraph, as citations tell it', PARAGRAPH_EXAMPLE.id),
    gives: {
      schema: paragraph,
      says: 'The paragraph and its neighbours',
      example: PARAGRAPH_EXAMPLE,
    },
    absent: 'There is no paragraph of that id.',
    handle: ({ params: { id } }) => {
      const view = paragraphView(library().knowledge, id);
      if (view) return { value: view };
      return absent(
        `There is no paragraph "${echo(id)}". GET /api/v1/documents/:id lists the ids of a document.`,
      );
    },
  });
}

const idOf = (says: string, example: string) =>
  z.object({ id: z.string().meta({ description: says, examples: [example] }) });

const absent = (message: string): Outcome<never> => ({
  problem: { status: 404, code: 'not_found', message },
});
