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

function serve(c: Context, asset: Asset): Response {
  c.header('ETag', asset.etag);
  c.header('Vary', 'Accept-Encoding');
  c.header('Cache-Control', asset.immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (c.req.header('If-None-Match') === asset.etag) return c.body(null, 304);
  c.header('Content-Type', asset.type);
  if (!/\bgzip\b/.test(c.req.header('Accept-Encoding') ?? '')) return c.body(asset.body);
  c.header('Content-Encoding', 'gzip');
  return c.body(asset.gzipped);
}
