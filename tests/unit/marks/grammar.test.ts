import { describe, expect, it } from "vitest";
import { createSvgPen } from "../../../renderer/pen/svg.ts";
import { themeNames, themes } from "../../../renderer/pen/theme.ts";
import type { DateCap, Glyph } from "../../../renderer/timeline/drawing.ts";
import { drawGlyph } from "../../../renderer/timeline/marks/glyph.ts";
import { drawLinkEnd } from "../../../renderer/timeline/marks/link.ts";
import { drawStem } from "../../../renderer/timeline/marks/stem.ts";
import { glyphWith, grammarPlate } from "./plate.ts";
import { expectPicture } from "./snapshot.ts";

const mono = themes["print-mono"];

function ink(glyph: Glyph): string {
  const pen = createSvgPen();
  drawGlyph(glyph, pen, mono);
  return pen.body();
}

function distinct(pictures: readonly string[]): void {
  expect(new Set(pictures).size).toBe(pictures.length);
  for (const picture of pictures) expect(picture).not.toBe("");
}

describe("the plates", () => {
  for (const name of themeNames) {
    it(`${name}, as kept`, () => expectPicture(`grammar-${name}.svg`, grammarPlate(name)));
  }
});

describe("every variable reads without colour", () => {
  const base = { x: 50, y: 50, size: 14 };

  it("kinds by shape, and never by size", () => {
    distinct(
      (["meeting", "proposal", "position", "message", "action"] as const).map((kind) =>
        ink(glyphWith({ ...base, kind })),
      ),
    );
  });

  it("channels by what surrounds the mark, for every kind", () => {
    for (const kind of ["meeting", "proposal", "position", "message"] as const) {
      distinct(
        (["private", "secret", "backchannel", "public"] as const).map((channel) =>
          ink(glyphWith({ ...base, kind, channel })),
        ),
      );
    }
  });

  it("not stated looks like public: the panel says which, not the mark; its stem does", () => {
    expect(ink(glyphWith(base))).toBe(ink(glyphWith({ ...base, channel: "public" })));
    const stems = ([undefined, "public", "private", "secret", "backchannel"] as const).map((channel) => {
      const pen = createSvgPen();
      drawStem({ event: "", x: 10, from: 0, to: 40, kind: "joining", planned: false, channel }, pen, mono);
      return pen.body();
    });
    distinct(stems);
  });

  it("evidence by how full it is, joint texts and spans too", () => {
    for (const change of [
      {},
      { hue: { slot: "1", lower: "2" } },
      { capsule: { from: 20, to: 80, openEnd: false } },
    ] as const) {
      for (const kind of ["meeting", "proposal"] as const) {
        distinct(
          (["full", "part", "empty", "dashed", "struck"] as const).map((fill) =>
            ink(glyphWith({ ...base, ...change, kind, fill })),
          ),
        );
      }
    }
  });

  it("dates by what extends sideways", () => {
    const caps: DateCap[] = ["none", "tick", "ring", "fade", "fade-ring"];
    distinct([
      ...caps.map((cap) => ink(glyphWith({ ...base, reach: { from: 10, to: 90, start: cap, end: cap } }))),
      ink(glyphWith(base)),
      ink(glyphWith({ ...base, supplied: true })),
      ink(glyphWith({ ...base, capsule: { from: 10, to: 90, openEnd: false } })),
      ink(glyphWith({ ...base, capsule: { from: 10, to: 90, openEnd: true } })),
    ]);
  });

  it("ends of links by what the later text does", () => {
    const ends = (["supersedes", "revises", "answers", "accepts", "rejects", "withdraws"] as const).map((type) => {
      const pen = createSvgPen();
      drawLinkEnd(type, { x: 20, y: 20 }, 0.3, "#000000", "#FFFFFF", pen);
      return pen.body();
    });
    distinct(ends);
  });

  it("a person's check by a dot, which by rule is missing", () => {
    distinct([ink(glyphWith(base)), ink(glyphWith({ ...base, checked: true }))]);
  });

  it("parties by lane alone: with hue gone, marks of two parties are the same ink", () => {
    const slots = ["1", "2", "3", "4", "5", "6", "7", "other"] as const;
    expect(new Set(slots.map((slot) => ink(glyphWith({ ...base, hue: { slot }, fill: "part" })))).size).toBe(1);
  });

  it("and there are no gradients in print-mono", () => {
    const pen = createSvgPen();
    drawGlyph(glyphWith({ ...base, reach: { from: 10, to: 90, start: "fade", end: "fade" } }), pen, mono);
    expect(pen.definitions()).toBe("");
    drawGlyph(glyphWith({ ...base, reach: { from: 10, to: 90, start: "fade", end: "fade" } }), pen, themes.light);
    expect(pen.definitions()).toContain("linearGradient");
  });
});

describe("inside folds", () => {
  it("marks have no surround: there is no room", () => {
    const small = { x: 50, y: 50, size: 8, inFold: true } as const;
    expect(ink(glyphWith({ ...small, channel: "secret" }))).toBe(ink(glyphWith({ ...small, channel: "private" })));
  });
});
