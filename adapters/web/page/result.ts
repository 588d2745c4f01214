/** Why a call gave nothing. `refused` carries the server's own words. */
export type Failure =
  | { readonly kind: 'offline' | 'unreachable' | 'timeout' | 'server' }
  | { readonly kind: 'refused'; readonly message: string };

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };
