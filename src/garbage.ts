import { setFlagsFromString } from 'node:v8';

/**
 * How much garbage may pile up before it is collected, as a percentage of what
 * is in use. V8 lets a busy process take up to four times as much as it needs.
 */
const PERCENT = 30;
/** From so many paragraphs on what is in use takes long to look through, and whoever asks meanwhile would wait. */
const MANY = 5000;
/** Leaves it to V8. */
const BY_ITSELF = 0;

/** Keeps the memory of a process with few documents small. @param paragraphs how many it holds. */
export function collectGarbage(paragraphs: number): void {
  setFlagsFromString(`--heap-growing-percent=${paragraphs < MANY ? PERCENT : BY_ITSELF}`);
}
