import type { Library } from '../../../src/library.ts';
import type { DocumentsView } from '../contract.ts';
import { echo, notFound } from '../problem.ts';
import type { Route } from '../route.ts';
import { documentSummary, documentView, paragraphView } from '../views.ts';

/** `GET /documents`, `/documents/:id` and `/paragraphs/:id`: the text the answers come from. */
export function documentRoutes(library: () => Library): Route[] {
  return [
    {
      method: 'GET',
      path: '/documents',
      handle: (c) => {
        const documents = library().knowledge.documents.map(documentSummary);
        return c.json({ documents } satisfies DocumentsView);
      },
    },
    {
      method: 'GET',
      path: '/documents/:id',
      handle: (c) => {
        const id = c.req.param('id') ?? '';
        const { documents } = library().knowledge;
        const document = documents.find((each) => each.id === id);
        if (document) return c.json(documentView(document));
        const known = documents.map((each) => each.id).join(', ');
        return notFound(c, `There is no document "${echo(id)}". There are: ${known}.`);
      },
    },
    {
      method: 'GET',
      path: '/paragraphs/:id',
      handle: (c) => {
        const id = c.req.param('id') ?? '';
        const view = paragraphView(library().knowledge, id);
        if (view) return c.json(view);
        return notFound(
          c,
          `There is no paragraph "${echo(id)}". GET /api/v1/documents/:id lists the ids of a document.`,
        );
      },
    },
  ];
}
