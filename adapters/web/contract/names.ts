import { z } from 'zod';

/** The schemas that have a name in the OpenAPI document, so that generated clients have it too. */
export const NAMES = z.registry<{ readonly id: string }>();
