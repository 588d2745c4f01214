const SCHEME = 'octopus:';

/** What a resource of this server is. */
export type ResourceKind = 'document' | 'paragraph' | 'metadata';

/** The URI of each kind of resource as a template (RFC 6570). */
export const TEMPLATES: Readonly<Record<ResourceKind, string>> = {
  document: `${SCHEME}//documents/{id}`,
  paragraph: `${SCHEME}//paragraphs/{id}`,
  metadata: `${SCHEME}//paragraphs/{id}/metadata`,
};

/** `octopus://documents/octopus-2016` */
export const documentUri = (id: string) => uriOf('document', id);

/** `octopus://paragraphs/2016-8` */
export const paragraphUri = (id: string) => uriOf('paragraph', id);

/** `octopus://paragraphs/2016-8/metadata` */
export const metadataUri = (id: string) => uriOf('metadata', id);

const uriOf = (kind: ResourceKind, id: string) =>
  TEMPLATES[kind].replace('{id}', () => encodeURIComponent(id));

const FORMS: readonly (readonly [ResourceKind, RegExp])[] = [
  ['document', /^octopus:\/\/documents\/([^/]+)$/],
  ['paragraph', /^octopus:\/\/paragraphs\/([^/]+)$/],
  ['metadata', /^octopus:\/\/paragraphs\/([^/]+)\/metadata$/],
];

/** Reads a URI back; undefined for one that this server cannot have. */
export function readUri(
  uri: string,
): { readonly kind: ResourceKind; readonly id: string } | undefined {
  for (const [kind, form] of FORMS) {
    const [, id] = form.exec(uri) ?? [];
    if (id !== undefined) return { kind, id: decoded(id) };
  }
  return undefined;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
