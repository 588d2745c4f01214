import { z } from 'zod';

/**
 * An argument in words: at least one letter or digit. Clients are told no pattern,
 * since `\p{L}` means nothing to many of their validators (Python, Go).
 */
export function wording(longest: number, message: string, tooLong = '') {
  return z
    .string(message)
    .min(1, message)
    .max(longest, `Put at most ${longest} characters${tooLong}.`)
    .refine((text) => /[\p{L}\p{N}]/u.test(text), message);
}
