import { describe, expect, it } from "vitest";
import { readTeiDocument } from "../../../../scripts/extract/read/frus-tei.ts";
import { MalformedXml, VolumeSlicer, type VolumeSlice } from "../../../../scripts/extract/read/volume.ts";
import { sha256 } from "../../../../scripts/extraction/hash.ts";
import { fixture } from "./example.ts";

function slices(
  text: string,
  size: number,
  longest = 1_000_000,
): { readonly found: VolumeSlice[]; readonly tooLong: string[] } {
  const found: VolumeSlice[] = [];
  const tooLong: string[] = [];
  const slicer = new VolumeSlicer(
    (slice) => found.push(slice),
    (anchor) => tooLong.push(anchor),
    longest,
  );
  for (let at = 0; at < text.length; at += size) slicer.write(text.slice(at, at + size));
  slicer.close();
  return { found, tooLong };
}

describe("a volume that streams by", () => {
  const text = fixture("volume.xml");

  it.each([1, 7, 64, 100_000])("is cut into the same documents in chunks of %i characters", (size) => {
    const { found } = slices(text, size);
    expect(found.map((slice) => slice.text)).toEqual(slices(text, text.length).found.map((slice) => slice.text));
    expect(found.map((slice) => /xml:id="(\w+)"/.exec(slice.text)?.[1])).toEqual(["d12", "d31", "d32"]);
    for (const slice of found) expect(text).toContain(slice.text);
    expect(found[0]?.volume).toEqual({
      id: "mirrow1974v02",
      title: "Papers on the Mirrow Straits, 1974, Volume II",
      number: "II",
    });
  });

  it("gives each document an address and an id of its own", () => {
    const [first] = slices(text, 512).found;
    const source = readTeiDocument(first?.text ?? "", sha256, first?.volume);
    expect(source.id).toBe("mirrow1974v02-d12");
    expect(source.stated).toMatchObject({ date: "1974-11-04", place: "Lake Mirrow", number: "12" });
    expect(source.plain).toContain("Varga & Rehn met as before.");
    expect(source.sha256).toBe(sha256(first?.text ?? ""));
  });

  it("takes a file that is one document whole, since positions count in it", () => {
    const single = fixture("telegram.xml");
    expect(slices(single, 100).found.map((slice) => slice.text)).toEqual([single]);
  });

  it("leaves out a document that is too long, and says so", () => {
    const { found, tooLong } = slices(text, 100, 900);
    expect(found.map((slice) => /xml:id="(\w+)"/.exec(slice.text)?.[1])).toEqual(["d32"]);
    expect(tooLong).toEqual(["d12", "d31"]);
  });

  it.each([
    ["cut off", text.slice(0, 1500), /unclosed tag/],
    ["a tag too many", text.replace("</TEI>", "</div></TEI>"), /line \d+, column \d+/],
    [
      "an entity bomb",
      `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><TEI><div type="document"><p>&b;</p></div></TEI>`,
      /undefined entity|entity/,
    ],
  ])("refuses XML that is not well formed: %s", (_, broken, message) => {
    expect(() => slices(broken, 64)).toThrow(MalformedXml);
    expect(() => slices(broken, 64)).toThrow(message);
  });
});
