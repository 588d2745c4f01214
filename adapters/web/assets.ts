import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { getMimeType } from 'hono/utils/mime';

/** A file of the built page, held in memory. */
export interface Asset {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly gzipped: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly etag: string;
  /** Its name carries a hash of its content, so it never changes. */
  readonly immutable: boolean;
}

/** URL paths → files. */
export type Assets = ReadonlyMap<string, Asset>;

/** Where `npm run build` puts the page, seen from the built code or from the sources. */
export function builtPageFolder(): string {
  const fromSources = import.meta.url.endsWith('.ts');
  const relative = fromSources ? '../../dist/adapters/web/page/' : './page/';
  return fileURLToPath(new URL(relative, import.meta.url));
}

/**
 * Reads the built page. Serving from memory leaves no path for a request to climb out of.
 * @returns an empty map when the folder is missing.
 */
export function loadAssets(folder: string): Assets {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [urlPath(folder, file), loadAsset(file)]),
  );
}

function urlPath(folder: string, file: string): string {
  const path = `/${file.slice(folder.length).split(sep).filter(Boolean).join('/')}`;
  return path === '/index.html' ? '/' : path;
}

function loadAsset(file: string): Asset {
  const body = new Uint8Array(readFileSync(file));
  return {
    body,
    gzipped: new Uint8Array(gzipSync(body)),
    type: getMimeType(file) ?? 'application/octet-stream',
    // Weak: the same for the plain and the packed form.
    etag: `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    immutable: file.includes(`${sep}assets${sep}`),
  };
}
