import type { Context } from 'hono';
import type { Asset, Assets } from './assets.ts';
import { answerProblem } from './problem.ts';
import type { Route } from './route.ts';

/** The chat page and its files. */
export function pageRoutes(assets: Assets): Route[] {
  if (!assets.has('/')) return [{ method: 'GET', path: '/', handle: notBuilt }];
  return [...assets].map(([path, asset]) => ({
    method: 'GET',
    path,
    handle: (c) => serve(c, asset),
  }));
}

function notBuilt(c: Context): Response {
  return answerProblem(c, {
    status: 503,
    code: 'page_not_built',
    message:
      'The chat page is not built. Run "npm run build"; the API under /api/v1 works meanwhile.',
  });
}

/** `gzip` in a list of codings, unless it is given no weight (RFC 9110, 12.5.3). */
const TAKES_GZIP = /(?:^|,)\s*gzip\s*(?:;(?!\s*q=0(?:\.0*)?\s*(?:,|$))[^,]*)?(?:,|$)/i;

/** Whether one of the tags is the asset's; compared weakly, as RFC 9110, 13.1.2 has it. */
function isKnown({ etag }: Asset, tags = ''): boolean {
  const known = tags.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return known.includes('*') || known.includes(etag.replace(/^W\//, ''));
}

function serve(c: Context, asset: Asset): Response {
  c.header('ETag', asset.etag);
  c.header('Vary', 'Accept-Encoding');
  c.header('Cache-Control', asset.immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (isKnown(asset, c.req.header('If-None-Match'))) return c.body(null, 304);
  c.header('Content-Type', asset.type);
  if (!TAKES_GZIP.test(c.req.header('Accept-Encoding') ?? '')) return c.body(asset.body);
  c.header('Content-Encoding', 'gzip');
  return c.body(asset.gzipped);
}
