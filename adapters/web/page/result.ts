import type { Texts } from './texts/texts.ts';

/** Why a call gave nothing. `refused` carries the server's own words. */
export type Failure =
  | { readonly kind: 'offline' | 'unreachable' | 'timeout' | 'server' | 'busy' }
  | { readonly kind: 'refused'; readonly message: string };

/** What the person reads of a failure. */
export function messageOf(failure: Failure, { failures }: Pick<Texts, 'failures'>): string {
  return failure.kind === 'refused' ? failure.message : failures[failure.kind];
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };
