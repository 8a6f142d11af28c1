import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CanvasContext } from "../../../renderer/pen/canvas-context.ts";
import { CommandList } from "../../../renderer/pen/command-list.ts";
import { RemoteContext, remoteSurface } from "../../../renderer/pen/remote-context.ts";
import { Replay, type ReplaySurface } from "../../../renderer/pen/replay.ts";

/** What a context was told, in order. */
type Told = readonly [name: string, ...values: unknown[]];

const METHODS: Readonly<Record<string, number>> = {
  save: 0,
  restore: 0,
  beginPath: 0,
  closePath: 0,
  fill: 0,
  stroke: 0,
  clip: 0,
  moveTo: 2,
  lineTo: 2,
  quadraticCurveTo: 4,
  bezierCurveTo: 6,
  arcTo: 5,
  rect: 4,
  fillRect: 4,
  setTransform: 6,
};
const NUMBERS = ["lineWidth", "globalAlpha"];
const WORDS = ["fillStyle", "strokeStyle", "lineCap", "lineJoin", "font", "textAlign", "fontKerning", "textRendering"];

/** Numbers that 32 bits hold exactly: a place on the screen needs no more. */
const number = fc.float({ noNaN: true, noDefaultInfinity: true });
const told: fc.Arbitrary<Told> = fc.oneof(
  fc.constantFrom(...Object.keys(METHODS)).chain((name) => {
    const count = METHODS[name] ?? 0;
    return fc.array(number, { minLength: count, maxLength: count }).map((values): Told => [name, ...values]);
  }),
  fc.tuple(fc.constant("arc"), number, number, number, number, number, fc.boolean()),
  fc.tuple(fc.constantFrom("fillText", "strokeText"), fc.string({ unit: "grapheme" }), number, number),
  fc.array(number, { maxLength: 30 }).map((parts): Told => ["setLineDash", parts]),
  fc.tuple(fc.constantFrom(...NUMBERS), number),
  fc.tuple(fc.constantFrom(...WORDS), fc.string()),
  fc.tuple(fc.constant("imageSmoothingEnabled"), fc.boolean()),
);
const frames = fc.array(fc.array(fc.tuple(fc.nat(3), told), { maxLength: 40 }), { maxLength: 8 });

describe("what is commanded from afar", () => {
  it("is done as it was told, on the surface that it was told to, in the same order", () => {
    fc.assert(
      fc.property(frames, (given) => {
        const { list, replay, logs, contexts } = fourSurfaces();
        for (const frame of given) {
          for (const [surface, what] of frame) tell(contexts[surface]!, what);
          replay.run(list.take());
        }
        for (const surface of [0, 1, 2, 3]) {
          const expected = given.flat().flatMap(([on, what]) => (on === surface ? [what] : []));
          expect(logs[surface]).toEqual(expected.map((what) => what.map(unsigned)));
        }
      }),
    );
  });

  it("also when there are more words than the table keeps, and more commands than there was room for", () => {
    const { list, replay, logs, contexts } = fourSurfaces();
    const words = Array.from({ length: 45_000 }, (_, i) => `word ${i % 30_000}`);
    for (let from = 0; from < words.length; from += 15_000) {
      for (const word of words.slice(from, from + 15_000)) contexts[2]!.fillText(word, 1, 2);
      replay.run(list.take());
    }
    expect(logs[2]).toEqual(words.map((word) => ["fillText", word, 1, 2]));
  });

  it("also in parts, each as soon as it is long enough", () => {
    const { list, replay, logs, contexts } = fourSurfaces();
    let parts = 0;
    list.parts = (commands) => {
      parts += 1;
      replay.run(commands);
    };
    const words = Array.from({ length: 5_000 }, (_, i) => `word ${i}`);
    for (const [i, word] of words.entries()) contexts[i % 2]!.fillText(word, 1, 2);
    replay.run(list.take());
    expect(parts).toBeGreaterThan(3);
    for (const surface of [0, 1])
      expect(logs[surface]).toEqual(words.filter((_, i) => i % 2 === surface).map((word) => ["fillText", word, 1, 2]));
  });

  it("copies from a surface that was made there, and no longer once it is given back", () => {
    const { list, replay, logs, contexts } = fourSurfaces();
    const sheet = remoteSurface(list, 12.2, 8);
    contexts[0]!.drawImage(sheet.image as never, 1, 2, 3, 4, 5, 6, 7, 8);
    replay.run(list.take());
    expect(logs[0]).toEqual([["drawImage", "13 by 8", 1, 2, 3, 4, 5, 6, 7, 8]]);
    sheet.release();
    contexts[0]!.drawImage(sheet.image as never, 1, 2, 3, 4, 5, 6, 7, 8);
    expect(() => replay.run(list.take())).toThrow(/no surface/);
  });

  it("makes a gradient where it is painted", () => {
    const { list, replay, logs, contexts } = fourSurfaces();
    const gradient = contexts[1]!.createLinearGradient(1, 0, 9, 0);
    gradient.addColorStop(0, "#abc");
    gradient.addColorStop(1, "#def");
    contexts[1]!.fillStyle = gradient;
    replay.run(list.take());
    expect(logs[1]).toMatchObject([["fillStyle", { ends: [1, 0, 9, 0], stops: ["0 #abc", "1 #def"] }]]);
  });
});

/** Minus zero is the same place. */
function unsigned(value: unknown): unknown {
  return Array.isArray(value) ? value.map(unsigned) : value === 0 ? 0 : value;
}

function tell(context: CanvasContext, [name, ...values]: Told): void {
  const target = context as unknown as Record<string, (...parameters: unknown[]) => void>;
  if (typeof target[name] === "function") target[name](...values);
  else Object.assign(context, { [name]: values[0] });
}

function fourSurfaces() {
  const list = new CommandList();
  const replay = new Replay((width, height) => recorder([], `${width} by ${height}`));
  const logs: unknown[][][] = [[], [], [], []];
  const contexts = logs.map((log, i) => {
    const id = list.newSurface();
    replay.add(id, recorder(log, i));
    return new RemoteContext(list, id);
  });
  return { list, replay, logs, contexts };
}

/** A context that writes down what it is told. */
function recorder(log: unknown[][], image: unknown): ReplaySurface {
  const context = new Proxy(
    {},
    {
      get: (_, name: string) => {
        if (name === "createLinearGradient") return gradientOf;
        return (...values: unknown[]) => void log.push([name, ...values].map(unsigned));
      },
      set: (_, name: string, value) => {
        log.push([name, unsigned(value)]);
        return true;
      },
    },
  ) as unknown as CanvasContext;
  return { context, image, resize: () => undefined };
}

function gradientOf(...ends: number[]) {
  const gradient = {
    ends,
    stops: [] as string[],
    addColorStop: (offset: number, colour: string) => void gradient.stops.push(`${offset} ${colour}`),
  };
  return gradient;
}
