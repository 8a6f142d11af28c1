/** Runs of text that a date already covers; the first pattern that claims one keeps it. */
export class Taken {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** Claims a range unless it overlaps one claimed before. Ranges arrive nearly in order within one pattern. */
  take(start: number, end: number): boolean {
    const index = this.#after(start);
    const before = this.#ends[index - 1];
    const next = this.#starts[index];
    if ((before !== undefined && before > start) || (next !== undefined && next < end)) return false;
    this.#starts.splice(index, 0, start);
    this.#ends.splice(index, 0, end);
    return true;
  }

  #after(start: number): number {
    let [low, high] = [0, this.#starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
