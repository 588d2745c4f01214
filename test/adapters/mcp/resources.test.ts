import { describe, expect, it } from 'vitest';
import { listResources } from '../../../adapters/mcp/resources.ts';
import { documentUri, metadataUri, paragraphUri, readUri } from '../../../adapters/mcp/uri.ts';
import type { Paragraph } from '../../../src/knowledge/document.ts';
import { library } from '../../support/octopus.ts';
import { memoryClient } from './in-memory.ts';

const { knowledge } = library;
const client = await memoryClient();

/** The only contents of a resource. */
async function read(uri: string) {
  const [only, ...others] = (await client.readResource({ uri })).contents;
  expect(others).toEqual([]);
  if (!only || !('text' in only)) throw new Error(`${uri} is no text`);
  return only;
}

describe('resources', () => {
  it('are the documents and, after each, its paragraphs', async () => {
    const { resources } = await client.listResources();
    expect(resources.map(({ uri }) => uri)).toEqual(
      knowledge.documents.flatMap(({ id, paragraphs }) => [
        documentUri(id),
        ...paragraphs.map((paragraph) => paragraphUri(paragraph.id)),
      ]),
    );
    const eighth = resources.find(({ uri }) => uri === 'octopus://paragraphs/2016-8');
    expect(eighth).toMatchObject({
      name: '2016-8',
      title: 'Octopus 2016, key message 8',
      mimeType: 'text/plain',
    });
  });

  it('have the size that their list says', async () => {
    for (const { uri, size } of (await client.listResources()).resources)
      expect(Buffer.byteLength((await read(uri)).text)).toBe(size);
  });

  it('give a paragraph’s verbatim text and nothing else; what is known of it stands beside', async () => {
    for (const { id, text, label } of knowledge.paragraphs.values()) {
      const paragraph = await read(paragraphUri(id));
      expect(paragraph).toMatchObject({ text, mimeType: 'text/plain', _meta: { id, label } });
      const metadata = await read(metadataUri(id));
      expect(metadata.mimeType).toBe('application/json');
      expect({ ...JSON.parse(metadata.text), metadataUri: metadataUri(id) }).toEqual(
        paragraph._meta,
      );
    }
  });

  it('give a document with the label, the id and the text of each paragraph, in order', async () => {
    for (const { id, title, paragraphs } of knowledge.documents) {
      const { text } = await read(documentUri(id));
      expect(text.startsWith(title)).toBe(true);
      const places = paragraphs.map((each) =>
        text.indexOf(`${each.label} [${each.id}]\n${each.text}`),
      );
      expect(places).not.toContain(-1);
      expect(places.toSorted((a, b) => a - b)).toEqual(places);
    }
  });

  it('are listed as templates, whose ids can be completed', async () => {
    const { resourceTemplates } = await client.listResourceTemplates();
    expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual([
      'octopus://documents/{id}',
      'octopus://paragraphs/{id}',
      'octopus://paragraphs/{id}/metadata',
    ]);
    const idsFor = async (uri: string, value: string) =>
      (
        await client.complete({
          ref: { type: 'ref/resource', uri },
          argument: { name: 'id', value },
        })
      ).completion.values;
    expect(await idsFor('octopus://documents/{id}', '2016')).toEqual([
      'octopus-2016',
      'octopus-2016.programme',
    ]);
    expect(await idsFor('octopus://paragraphs/{id}', '2016-W')).toHaveLength(9);
    await expect(idsFor('octopus://people/{id}', '')).rejects.toMatchObject({ code: -32602 });
  });

  it('come in pages where they are many', () => {
    const [document] = knowledge.documents;
    const [first] = knowledge.paragraphs.values();
    if (!document || !first) throw new Error('There are no documents.');
    const paragraphs: Paragraph[] = Array.from({ length: 450 }, (_, at) => ({
      ...first,
      id: `p ${at}/ü`,
    }));
    const many = { ...knowledge, documents: [{ ...document, paragraphs }] };
    const uris: string[] = [];
    let cursor: string | undefined;
    do {
      const page = listResources(many, cursor);
      uris.push(...page.resources.map(({ uri }) => uri));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(new Set(uris).size).toBe(451);
    expect(readUri(uris[1] ?? '')).toEqual({ kind: 'paragraph', id: 'p 0/ü' });
  });

  it.each(['', '-1', 'x', '1e9', '1.5'])('have no page at the cursor "%s"', async (cursor) => {
    await expect(client.listResources({ cursor })).rejects.toMatchObject({ code: -32602 });
  });
});
