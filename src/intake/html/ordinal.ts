/** The printed number of an item, by its place and the type of its list: `3.`, `(c)`, `(iii)`. */
export function ordinal(number: number, type: string | undefined): string {
  if (type === 'a' || type === 'A')
    return `(${String.fromCharCode(96 + (((number - 1) % 26) + 1))})`;
  if (type === 'i' || type === 'I') return `(${roman(number)})`;
  return `${number}.`;
}

function roman(number: number): string {
  const signs = [
    ['x', 10],
    ['ix', 9],
    ['v', 5],
    ['iv', 4],
    ['i', 1],
  ] as const;
  let left = number;
  return signs
    .map(([sign, value]) => {
      const count = Math.floor(left / value);
      left -= count * value;
      return sign.repeat(count);
    })
    .join('');
}
