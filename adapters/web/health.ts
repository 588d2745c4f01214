import type { Route } from './route.ts';

/** Why the bot cannot serve now; empty when it can. */
export type NotReady = () => readonly string[];

/** What an operator should know of a bot that can serve. */
export type Notes = () => readonly string[];

interface HealthOptions {
  readonly notReady: NotReady;
  readonly notes: Notes;
}

/** `/healthz`: the process lives. `/readyz`: it can answer, or why not. */
export function healthRoutes({ notReady, notes }: HealthOptions): Route[] {
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
        const status = ready ? 'ready' : 'not ready';
        return c.json({ status, reasons, notes: notes() }, ready ? 200 : 503, {
          'Cache-Control': 'no-store',
        });
      },
    },
  ];
}
