/** The places at which a number stands, ascending. */
export type MembersOf = (number: number) => Uint32Array;

/**
 * Groups places by the number that stands there, in compressed rows; -1 is no number.
 * @param size numbers are below it.
 */
export function membersBy(numbers: Int32Array, size: number): MembersOf {
  const offsets = new Uint32Array(size + 1);
  for (const number of numbers)
    if (number >= 0) offsets[number + 1] = (offsets[number + 1] ?? 0) + 1;
  for (let at = 1; at <= size; at += 1) offsets[at] = (offsets[at] ?? 0) + (offsets[at - 1] ?? 0);
  const next = offsets.slice();
  const members = new Uint32Array(offsets[size] ?? 0);
  for (let place = 0; place < numbers.length; place += 1) {
    const number = numbers[place] ?? -1;
    if (number < 0) continue;
    const at = next[number] ?? 0;
    members[at] = place;
    next[number] = at + 1;
  }
  return (number) => members.subarray(offsets[number], offsets[number + 1]);
}
