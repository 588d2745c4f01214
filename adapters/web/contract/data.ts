import type { z } from 'zod';

/** The value a schema describes, as it is handed around: nobody changes it. */
export type Data<S extends z.ZodType> = DeepReadonly<z.output<S>>;

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;
