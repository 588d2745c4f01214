/** Breaks lines at spaces; what is longer than a line stays whole. */
export function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => {
      let column = 0;
      return line
        .split(' ')
        .map((word, index) => {
          const fits = column + word.length + 1 <= width;
          column = index === 0 || !fits ? word.length : column + word.length + 1;
          return index === 0 ? word : fits ? ` ${word}` : `\n${word}`;
        })
        .join('');
    })
    .join('\n');
}
