import type { Knowledge } from './knowledge/document.ts';
import type { Retrieve } from './retrieval/retrieve.ts';
import type { SameMeaning } from './retrieval/same-meaning.ts';
import type { FindSharers } from './retrieval/sharing.ts';

/** What commands answer from. */
export interface Library {
  readonly knowledge: Knowledge;
  readonly retrieve: Retrieve;
  readonly sameMeaning: SameMeaning;
  readonly findSharers: FindSharers;
}
