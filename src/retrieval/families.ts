import { type MembersOf, membersBy } from './members.ts';
import { sizeOf } from './string-table.ts';
import type { TermData } from './tables.ts';

/** The words of one stem and the words that begin alike. */
export interface Families {
  readonly ofStem: MembersOf;
  readonly ofPrefix: MembersOf;
}

/** Groups the words of an index. */
export function familiesOf({ stems, prefixes, stemOfWord, prefixOfWord }: TermData): Families {
  return {
    ofStem: membersBy(stemOfWord, sizeOf(stems)),
    ofPrefix: membersBy(prefixOfWord, sizeOf(prefixes)),
  };
}
