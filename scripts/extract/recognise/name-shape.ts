import type { Gazetteer } from "../gazetteer.ts";
import { unaccented } from "./unaccented.ts";

/** How the names of a party's people are built, as far as a gazetteer shows: some languages have few forms. */
interface Shape {
  readonly onsets: ReadonlySet<string>;
  readonly codas: ReadonlySet<string>;
  /** True where no name of theirs has a word of two syllables. */
  readonly short: boolean;
}

/** So many words of names tell how names are built. */
const ENOUGH = 40;
const WORD = /^([^aeiouy]*)([aeiouy]+)([^aeiouy]*)$/;

const shapes = new WeakMap<Gazetteer, Map<string, Shape | undefined>>();

/** Whether a name can be one of a party's people: false only where all known names of theirs are built otherwise. */
export function mayBeNameOf(gazetteer: Gazetteer, party: string, name: string): boolean {
  const shape = shapeOf(gazetteer, party);
  return shape === undefined || !shape.short || fits(shape, name);
}

/** Whether a name is built as names of a party are that has forms of its own. */
export function isNameOf(gazetteer: Gazetteer, party: string, name: string): boolean {
  const shape = shapeOf(gazetteer, party);
  return shape !== undefined && shape.short && fits(shape, name);
}

function fits(shape: Shape, name: string): boolean {
  return wordsOf(name).every((word) => {
    const parts = WORD.exec(word);
    return parts !== null && shape.onsets.has(parts[1] ?? "") && shape.codas.has(parts[3] ?? "");
  });
}

function shapeOf(gazetteer: Gazetteer, party: string): Shape | undefined {
  const known = shapes.get(gazetteer) ?? new Map<string, Shape | undefined>();
  shapes.set(gazetteer, known);
  if (!known.has(party)) known.set(party, learned(gazetteer, party));
  return known.get(party);
}

function learned(gazetteer: Gazetteer, party: string): Shape | undefined {
  const words = gazetteer.people
    .filter((person) => person.roles.length > 0 && person.roles.every((role) => role.party === party))
    .flatMap((person) => wordsOf(person.name));
  if (words.length < ENOUGH) return undefined;
  const read = words.map((word) => WORD.exec(word)).filter((match) => match !== null);
  return {
    onsets: new Set(read.map((match) => match[1] ?? "")),
    codas: new Set(read.map((match) => match[3] ?? "")),
    short: read.length >= 0.97 * words.length,
  };
}

function wordsOf(name: string): readonly string[] {
  return name
    .split(/[\s-]+/)
    .map((word) => unaccented(word).replace(/[^a-z]/g, ""))
    .filter((word) => word.length > 1);
}
