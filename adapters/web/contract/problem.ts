import { z } from 'zod';
import type { Data } from './data.ts';
import { NAMES } from './names.ts';

/** Body of every reply that is not a success. */
export const errorBody = z
  .object({
    error: z.object({
      code: z.string().describe('Stable, for programs'),
      message: z.string().describe('What is wrong and what to do, for people'),
    }),
  })
  .describe('What went wrong')
  .register(NAMES, { id: 'Problem' });

export type ErrorBody = Data<typeof errorBody>;
