const VOWELS = /[aeiouyаеиоуыэюя]/g;

/** The consonants of a folded word after its first letter: how chat spelling shortens it, "ntwrk" for "network". */
export function skeletonOf(folded: string): string {
  return folded.slice(0, 1) + folded.slice(1).replace(VOWELS, '');
}

/** Whether a folded word is written without any vowel, as chat spelling does. */
export function isSkeleton(folded: string): boolean {
  return folded.length > 1 && /^\p{L}+$/u.test(folded) && folded === folded.replace(VOWELS, '');
}
