import type { Document, GlossaryTerm, Paragraph } from '../knowledge/document.ts';
import type { IndexData } from '../retrieval/index-data.ts';
import type { Prepared } from '../snapshot.ts';

/** A part of knowledge and index, small enough to be taken over between two answers. */
export type Piece =
  | {
      readonly kind: 'frame';
      readonly documents: readonly Omit<Document, 'paragraphs'>[];
      readonly glossary: readonly GlossaryTerm[];
    }
  /** Further paragraphs of a document, by its number. */
  | {
      readonly kind: 'paragraphs';
      readonly document: number;
      readonly paragraphs: readonly Paragraph[];
    }
  | { readonly kind: 'index'; readonly data: IndexData };

/** Paragraphs in a piece: they are copied in about a millisecond. */
const PARAGRAPHS = 250;

/** Cuts knowledge and index into pieces. */
export function* piecesOf({ knowledge, data }: Prepared): Generator<Piece> {
  const { documents, glossary } = knowledge;
  yield { kind: 'frame', documents: documents.map(({ paragraphs: _, ...rest }) => rest), glossary };
  for (const [document, { paragraphs }] of documents.entries())
    for (let from = 0; from < paragraphs.length; from += PARAGRAPHS) {
      const some = paragraphs.slice(from, from + PARAGRAPHS);
      // Descriptions live on in the index alone.
      yield { kind: 'paragraphs', document, paragraphs: some.map(({ about: _, ...rest }) => rest) };
    }
  yield { kind: 'index', data };
}

/** Puts pieces together again, in the order in which they were cut. */
export interface Assembly {
  add(piece: Piece): void;
  /** @throws when a piece is missing. */
  finish(): Prepared;
}

export function assemble(): Assembly {
  let documents: { readonly paragraphs: Paragraph[] }[] & Document[] = [];
  let glossary: readonly GlossaryTerm[] = [];
  let data: IndexData | undefined;
  const paragraphs = new Map<string, Paragraph>();
  return {
    add(piece) {
      switch (piece.kind) {
        case 'frame':
          documents = piece.documents.map((document) => ({ ...document, paragraphs: [] }));
          glossary = piece.glossary;
          return;
        case 'paragraphs':
          for (const paragraph of piece.paragraphs) {
            documents[piece.document]?.paragraphs.push(paragraph);
            paragraphs.set(paragraph.id, paragraph);
          }
          return;
        case 'index':
          data = piece.data;
      }
    },
    finish() {
      if (!data) throw new Error('The index did not arrive');
      return { knowledge: { documents, paragraphs, glossary }, data };
    },
  };
}

/** Smaller ones are cheaper to copy, and may be parts of a pool that cannot be moved. */
const WORTH_MOVING = 65_536;

/** The memory of a piece that can be moved to another thread instead of copied. */
export function movable(value: unknown, found = new Set<ArrayBuffer>()): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) {
    const { buffer } = value;
    if (buffer instanceof ArrayBuffer && buffer.byteLength >= WORTH_MOVING) found.add(buffer);
  } else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) movable(part, found);
  return [...found];
}
