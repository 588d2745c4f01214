import type { z } from 'zod';
import type { Data } from './contract/data.ts';
import type { Problem } from './problem.ts';

/** A value, or what went wrong. */
export type Outcome<T> = { readonly value: T } | { readonly problem: Problem };

/** What a request brought, read and checked. */
export interface Asked<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  readonly params: z.output<P>;
  readonly query: z.output<Q>;
  readonly body: z.output<B>;
}

/**
 * One request that can be made: its types, its checks, its route and its entry
 * in the OpenAPI document all derive from this.
 */
export interface Endpoint<
  P extends z.ZodObject = z.ZodObject,
  Q extends z.ZodObject = z.ZodObject,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
> {
  /** GET also answers HEAD, with an ETag. */
  readonly method: 'GET' | 'POST';
  /** With parameters in braces: `/paragraphs/{id}`. */
  readonly path: string;
  /** Name of the request in generated clients. */
  readonly name: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  /** Parameters in the path: strings. */
  readonly params?: P;
  /** A parameter that may be given several times has the schema of an array. */
  readonly query?: Q;
  /** Body, as JSON. */
  readonly body?: B;
  readonly bodyExample?: z.input<B>;
  readonly gives: {
    readonly schema: R;
    /** What it is, in a few words. */
    readonly says: string;
    readonly example?: Data<R>;
    /** JSON when absent; for anything else the value is a string. */
    readonly mediaType?: string;
    readonly headers?: Readonly<Record<string, string>>;
  };
  /** Needs no token, even where there is one. */
  readonly isOpen?: true;
  /** When there is nothing of that id. */
  readonly absent?: string;
  handle(asked: Asked<P, Q, B>): Outcome<Data<R>> | Promise<Outcome<Data<R>>>;
}

/** Keeps the types of a definition together while it is written. */
export function endpoint<
  P extends z.ZodObject,
  Q extends z.ZodObject,
  B extends z.ZodType,
  R extends z.ZodType,
>(definition: Endpoint<P, Q, B, R>): Endpoint {
  return definition;
}

/** The statuses that a request can get. Whatever else goes wrong is a fault. */
export function statusesOf({ method, query, body, absent, isOpen }: Endpoint): readonly number[] {
  return [
    200,
    ...(method === 'GET' ? [304] : []),
    ...(query || body ? [400] : []),
    ...(isOpen ? [] : [401]),
    ...(absent === undefined ? [] : [404]),
    ...(body ? [413, 415] : []),
    429,
    503,
  ];
}
