import type { Route } from './route.ts';

/** Why the bot cannot serve now; empty when it can. */
export type NotReady = () => readonly string[];

/** `/healthz`: the process lives. `/readyz`: it can answer, or why not. */
export function healthRoutes(notReady: NotReady): Route[] {
  return [
    {
      method: 'GET',
      path: '/healthz',
      handle: (c) => c.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' }),
    },
    {
      method: 'GET',
      path: '/readyz',
      handle: (c) => {
        const reasons = notReady();
        const ready = reasons.length === 0;
        return c.json({ status: ready ? 'ready' : 'not ready', reasons }, ready ? 200 : 503, {
          'Cache-Control': 'no-store',
        });
      },
    },
  ];
}
