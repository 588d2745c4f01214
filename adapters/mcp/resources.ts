import type {
  ListResourcesResult,
  ReadResourceResult,
  Resource,
  ResourceTemplate,
} from '@modelcontextprotocol/sdk/types.js';
import type { Document, Knowledge, Paragraph } from '../../src/knowledge/document.ts';
import { startAt } from './cursor.ts';
import { metadataView } from './paragraph.ts';
import { ProtocolError } from './protocol-error.ts';
import { documentUri, metadataUri, paragraphUri, readUri, TEMPLATES } from './uri.ts';

const TEXT = 'text/plain';
const JSON_TYPE = 'application/json';
/** The code of the protocol for a resource that is not there. */
const NOT_FOUND = -32_002;
const PAGE = 200;

/** The shapes of the URIs, for clients that fill in ids. */
export const RESOURCE_TEMPLATES: readonly ResourceTemplate[] = [
  {
    uriTemplate: TEMPLATES.document,
    name: 'document',
    title: 'Document',
    description: 'A whole document, each paragraph under its label and id',
    mimeType: TEXT,
  },
  {
    uriTemplate: TEMPLATES.paragraph,
    name: 'paragraph',
    title: 'Paragraph',
    description: 'The verbatim text of a paragraph and nothing else; ranges of quotes count in it',
    mimeType: TEXT,
  },
  {
    uriTemplate: TEMPLATES.metadata,
    name: 'paragraph-metadata',
    title: 'Paragraph, metadata',
    description: 'Label, document, headings, note and session of a paragraph',
    mimeType: JSON_TYPE,
  },
];

/**
 * Documents and their paragraphs, in order, a page at a time.
 * @param cursor what the page before named; the first page when absent.
 * @throws ProtocolError when there is no such page.
 */
export function listResources({ documents }: Knowledge, cursor?: string): ListResourcesResult {
  const all = documents.flatMap((document) => [document, ...document.paragraphs]);
  const start = startAt(cursor, all.length);
  const end = start + PAGE;
  return {
    resources: all.slice(start, end).map(resourceOf),
    ...(end < all.length ? { nextCursor: String(end) } : {}),
  };
}

const resourceOf = (one: Document | Paragraph): Resource =>
  'paragraphs' in one ? documentResource(one) : paragraphResource(one);

function documentResource(document: Document): Resource {
  const { id, title, state, date, paragraphs } = document;
  return {
    uri: documentUri(id),
    name: id,
    title,
    description: `${said(state, date)}. ${paragraphs.length} paragraphs.`,
    mimeType: TEXT,
    size: Buffer.byteLength(documentText(document)),
  };
}

function paragraphResource({ id, label, headings, text }: Paragraph): Resource {
  return {
    uri: paragraphUri(id),
    name: id,
    title: label,
    ...(headings.length > 0 ? { description: headings.join(' › ') } : {}),
    mimeType: TEXT,
    size: Buffer.byteLength(text),
  };
}

/**
 * The contents of a resource.
 * @throws ProtocolError when there is none of that URI.
 */
export function readResource(knowledge: Knowledge, uri: string): ReadResourceResult {
  const { kind, id = '' } = readUri(uri) ?? {};
  const document = knowledge.documents.find((each) => each.id === id);
  if (kind === 'document' && document)
    return contents({ uri, mimeType: TEXT, text: documentText(document) });
  const paragraph = knowledge.paragraphs.get(id);
  if (kind === undefined || kind === 'document' || !paragraph)
    throw new ProtocolError(
      NOT_FOUND,
      'There is no such resource. "resources/list" names those there are.',
      { uri },
    );
  const metadata = metadataView(knowledge, paragraph);
  return kind === 'paragraph'
    ? contents({
        uri,
        mimeType: TEXT,
        text: paragraph.text,
        _meta: { ...metadata, metadataUri: metadataUri(id) },
      })
    : contents({ uri, mimeType: JSON_TYPE, text: JSON.stringify(metadata, null, 2) });
}

const contents = (only: ReadResourceResult['contents'][number]): ReadResourceResult => ({
  contents: [only],
});

const said = (...parts: readonly (string | undefined)[]) =>
  parts.filter((part) => part !== undefined).join(', ');

/** A document from its title to its last paragraph; a heading stands where it begins. */
function documentText({ title, state, date, place, url, notes, paragraphs }: Document): string {
  let above: readonly string[] = [];
  const body = paragraphs.flatMap(({ id, label, headings, text, note }) => {
    const same = headings.findIndex((heading, level) => heading !== above[level]);
    const begun = same < 0 ? [] : headings.slice(same);
    above = headings;
    return [
      ...begun,
      `${label} [${id}]\n${text}`,
      ...(note === undefined ? [] : [`Note: ${note}`]),
    ];
  });
  return [
    title,
    said(state, date, place),
    ...(url === undefined ? [] : [url]),
    ...notes,
    ...body,
  ].join('\n\n');
}
