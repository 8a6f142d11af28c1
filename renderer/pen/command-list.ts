import { Command, type Commands } from "./commands.ts";

/** Words in the table: beyond that it begins anew. */
const MOST_WORDS = 20_000;
/** The most that a command of fixed length takes, itself included. */
const LONGEST = 12;

/** So many numbers are a part that is worth sending by itself. */
const PART = 4096;

/** Commands as they are given, until they are taken away to be carried out. */
export class CommandList {
  /** Is handed what there is whenever that is a good part, for whoever can't wait for the rest. */
  parts: ((commands: Commands) => void) | undefined;
  private numbers = new Float32Array(1 << 15);
  private length = 0;
  private readonly table = new Map<string, number>();
  private words: string[] = [];
  private anew = false;
  private current = 0;
  private surfaces = 0;

  /** An id for another surface. */
  newSurface(): number {
    this.surfaces += 1;
    return this.surfaces;
  }

  /** Says whom the next commands are for. */
  on(surface: number): void {
    if (this.length >= PART && this.parts !== undefined) this.parts(this.take());
    if (surface === this.current) return;
    this.current = surface;
    this.put(Command.on, 1, surface);
  }

  /** Adds a command of so many numbers. */
  put(command: number, count: number, a = 0, b = 0, c = 0, d = 0, e = 0, f = 0): void {
    this.makeRoom(LONGEST);
    const { numbers, length } = this;
    // All are written and only those that count are kept: that is quicker than to look how many there are.
    numbers[length] = command;
    numbers[length + 1] = a;
    numbers[length + 2] = b;
    numbers[length + 3] = c;
    numbers[length + 4] = d;
    numbers[length + 5] = e;
    numbers[length + 6] = f;
    this.length = length + 1 + count;
  }

  /** Adds a command of any length. */
  putAll(command: number, parameters: readonly number[]): void {
    this.makeRoom(parameters.length + 1);
    this.numbers[this.length] = command;
    this.numbers.set(parameters, this.length + 1);
    this.length += parameters.length + 1;
  }

  /** The index of a word in the table. */
  word(text: string): number {
    const known = this.table.get(text);
    if (known !== undefined) return known;
    const index = this.table.size;
    this.table.set(text, index);
    this.words.push(text);
    return index;
  }

  /** All that was given since the last time. */
  take(): Commands {
    const taken = { numbers: this.numbers.slice(0, this.length), words: this.words, anew: this.anew };
    this.length = 0;
    this.words = [];
    this.current = 0;
    this.anew = this.table.size > MOST_WORDS;
    if (this.anew) this.table.clear();
    return taken;
  }

  private makeRoom(more: number): void {
    if (this.length + more <= this.numbers.length) return;
    const larger = new Float32Array(2 * Math.max(this.numbers.length, more));
    larger.set(this.numbers);
    this.numbers = larger;
  }
}
