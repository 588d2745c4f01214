/** So that words nobody repeats do not grow the memory. */
const MOST = 20_000;

/** A function of a word and a language that remembers its results. */
export function remembering<T>(
  work: (word: string, language: string) => T,
): (word: string, language: string) => T {
  const known = new Map<string, Map<string, T>>();
  return (word, language) => {
    let byWord = known.get(language);
    if (!byWord || byWord.size >= MOST) {
      byWord = new Map();
      known.set(language, byWord);
    }
    let result = byWord.get(word);
    if (result === undefined) {
      result = work(word, language);
      byWord.set(word, result);
    }
    return result;
  };
}
