/** A list of whole numbers that grows, without an object for each. */
export class Growing {
  #values = new Int32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Int32Array(this.#length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  /** The value at a place that was pushed before. */
  at(place: number): number {
    return this.#values[place] ?? 0;
  }

  set(place: number, value: number): void {
    this.#values[place] = value;
  }

  /** What was pushed, in an array of its own. */
  toArray(): Int32Array {
    return this.#values.slice(0, this.#length);
  }

  /** The same for numbers that are never negative. */
  toUnsigned(): Uint32Array {
    return Uint32Array.from(this.#values.subarray(0, this.#length));
  }
}
