import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readDataset } from "../../../../data/schema/index.ts";
import type { Report } from "../../../../scripts/extraction/report.ts";
import { fixture, FIXTURES } from "../read/example.ts";
import { extract, extractMirrow, freshFolder } from "./run.ts";

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = freshFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

function reportIn(path: string): Report {
  return JSON.parse(readFileSync(path, "utf8")) as Report;
}

describe("the extract command", () => {
  it("reads a folder whatever its files are called, and passes over what is no document", async () => {
    const memos = folderWith({
      "a.md": fixture("memcon.txt"),
      "b.dat": fixture("telegram.xml"),
      "README.txt": "# Notes to myself\n\nThese are the papers of 1974.\n",
      "list.json": '{"a": 1}',
    });
    const out = join(memos, "out.json");
    const report = join(freshFolder(), "report.json");
    const ended = await extractMirrow([memos, "--out", out, "--report", report]);
    expect(ended.stderr).toContain("README.txt: skipped, not a document");
    expect(ended.code).toBe(0);
    const { dataset, faults } = readDataset(readFileSync(out, "utf8"));
    expect(faults).toEqual([]);
    expect(dataset?.documents.map((document) => document.date.edtf)).toEqual(["1974-11-04", "1974-11-12"]);
    expect(dataset?.id).toBe("mirrow-straits-1974");
    expect(
      reportIn(report).files.map((file) => [
        file.file.split("/").at(-1),
        file.documents.length,
        file.skipped !== undefined,
      ]),
    ).toEqual([
      ["README.txt", 0, true],
      ["a.md", 1, false],
      ["b.dat", 1, false],
      ["list.json", 0, true],
    ]);
  });

  it("gives the same bytes whatever the number of jobs and the names of files", async () => {
    const first = freshFolder();
    const second = freshFolder();
    copyFileSync(join(FIXTURES, "volume.xml"), join(first, "volume.xml"));
    copyFileSync(join(FIXTURES, "memcon.txt"), join(first, "memcon.txt"));
    copyFileSync(join(FIXTURES, "volume.xml"), join(second, "a"));
    copyFileSync(join(FIXTURES, "memcon.txt"), join(second, "z"));
    const one = await extractMirrow([first, "--jobs", "1"]);
    const three = await extractMirrow([join(second, "*"), "--jobs", "3"]);
    expect(one.code).toBe(0);
    expect(one.stdout.length).toBeGreaterThan(1000);
    expect(three.stdout).toBe(one.stdout);
  });

  it("reads a volume of many documents with workers, and reuses what it knows", async () => {
    // Longer than what is extracted without starting a worker.
    const copies = Array.from(
      { length: 60 },
      (_, i) =>
        `<div type="document" xml:id="d${i + 1}" n="${i + 1}"><head>${i + 1}. Memorandum of Conversation</head><dateline><date when="1974-11-04">November 4, 1974</date></dateline><p>Varga and Rehn met for the ${i + 1}th time. ${"They spoke of the straits at length. ".repeat(300)}</p></div>`,
    ).join("\n");
    const folder = folderWith({ volume: `<TEI><text><body>${copies}</body></text></TEI>` });
    const run = () => extract(["--gazetteer", join(FIXTURES, "gazetteer"), folder, "--jobs", "2"]);
    const fresh = await run();
    const again = await run();
    expect(fresh.stderr).toContain("60 documents");
    expect(fresh.code).toBe(0);
    expect(again.stdout).toBe(fresh.stdout);
  });

  it("accepts UTF-8 with a mark, CRLF and Windows-1252 for what they are, and knows the text again", async () => {
    const text = fixture("memcon.txt");
    const latin = Buffer.from(
      text.replaceAll("—", "\u0097").replaceAll("–", "\u0096").replaceAll("•", "\u0095"),
      "latin1",
    );
    const ids = new Set<string>();
    for (const bytes of [
      Buffer.from(text),
      Buffer.from(`\uFEFF${text}`),
      Buffer.from(text.replaceAll("\n", "\r\n")),
      latin,
    ]) {
      const folder = folderWith({ memo: bytes });
      const report = join(freshFolder(), "report.json");
      const ended = await extractMirrow([join(folder, "memo"), "--report", report]);
      expect(ended.code).toBe(0);
      ids.add(reportIn(report).files[0]?.documents[0] ?? "");
    }
    expect(ids.size).toBe(1);
  });

  it("goes on after a file that fails, and exits with 1", async () => {
    const folder = folderWith({ "bad.xml": fixture("volume.xml").slice(0, 2000), "good.txt": fixture("memcon.txt") });
    const out = join(freshFolder(), "out.json");
    const ended = await extractMirrow([folder, "--out", out]);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toMatch(/bad\.xml: .*the XML is not well formed/);
    expect(readDataset(readFileSync(out, "utf8")).faults).toEqual([]);
  });
});

const MEMCON = fixture("memcon.txt");
const BROKEN: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ["empty", "", /the file is empty/],
  ["blank", " \n \n", /the file is empty/],
  ["binary", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), /it is a binary file/],
  ["UTF-16", Buffer.from(`\uFEFF${MEMCON}`, "utf16le"), /it is UTF-16; save it as UTF-8/],
  [
    "damaged UTF-8",
    Buffer.concat([Buffer.from(MEMCON), Buffer.from([0xe2, 0x80])]),
    /neither UTF-8 .* nor Windows-1252/,
  ],
  [
    "Cyrillic in a code page",
    Buffer.from(Array.from({ length: 400 }, (_, i) => (i % 7 === 6 ? 32 : 0xe0 + (i % 20)))),
    /neither UTF-8/,
  ],
  ["cut off", MEMCON.slice(0, MEMCON.indexOf("on the day the permit") + 12), /it seems to be cut off/],
  ["cut off in a note", MEMCON.slice(0, MEMCON.indexOf("under a November 6")), /it seems to be cut off/],
  ["cut off XML", fixture("telegram.xml").slice(0, 900), /the XML is not well formed/],
  [
    "XML of something else",
    "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>",
    /holds no <div type="document">/,
  ],
  ["a web page", "<!DOCTYPE html><html><body>207. Memorandum</body></html>", /this is an HTML page/],
  ["no document", "Dear diary, it rained again.\n", /neither a document's title line/],
];

describe("what can't be read is refused", () => {
  it.each(BROKEN)("%s", async (_, content, message) => {
    const folder = folderWith({ memo: content });
    const out = join(folder, "out.json");
    const ended = await extractMirrow([join(folder, "memo"), "--out", out]);
    expect(ended.stderr).toMatch(/memo: /);
    expect(ended.stderr).toMatch(message);
    expect(ended.stderr).not.toMatch(/\n\s+at /);
    expect(ended.code).toBe(1);
    expect(readdirSync(folder)).toEqual(["memo"]);
  });

  it("names paths that are not there, and folders that can't be written to, before it works", async () => {
    const missing = await extractMirrow(["no/such/file.txt", "nothing-*.xml"]);
    expect(missing.stderr).toContain("no/such/file.txt: there is no such file or folder");
    expect(missing.stderr).toContain("nothing-*.xml: no file meets this pattern");
    expect(missing.code).toBe(1);
    const out = await extractMirrow([join(FIXTURES, "memcon.txt"), "--out", join(freshFolder(), "no", "out.json")]);
    expect(out.stderr).toContain("cannot be written");
    expect(out.code).toBe(1);
  });

  it("names what is wrong in a gazetteer and in curation, and leaves an earlier dataset alone", async () => {
    const folder = freshFolder();
    const gazetteer = join(folder, "gazetteer");
    mkdirSync(gazetteer);
    for (const file of ["parties", "people", "places", "issues"])
      copyFileSync(join(FIXTURES, "gazetteer", `${file}.json`), join(gazetteer, `${file}.json`));
    writeFileSync(
      join(gazetteer, "people.json"),
      '[{"id":"x","name":"X","aliases":[],"roles":[{"party":"NOBODY","role":"y"}]}]',
    );
    const out = join(folder, "out.json");
    writeFileSync(out, "earlier");
    const ended = await extract([join(FIXTURES, "memcon.txt"), "--gazetteer", gazetteer, "--out", out]);
    expect(ended.stderr).toContain('people.json: x: there is no party with the id "NOBODY"');
    expect(ended.code).toBe(1);
    const curation = join(folder, "curation.json");
    writeFileSync(curation, '{"documents": {}, "entries": [{"decision": "guess"}]}');
    const curated = await extractMirrow([join(FIXTURES, "memcon.txt"), "--curation", curation, "--out", out]);
    expect(curated.stderr).toContain("curation.json: entries[0]");
    expect(curated.code).toBe(1);
    expect(readFileSync(out, "utf8")).toBe("earlier");
  });

  it("fails under --strict where something was not understood", async () => {
    const relaxed = await extractMirrow([join(FIXTURES, "record.txt")]);
    const strict = await extractMirrow([join(FIXTURES, "record.txt"), "--strict"]);
    expect(relaxed.code).toBe(0);
    expect(strict.code).toBe(1);
  });
});

it("stops when interrupted, and writes nothing", async () => {
  const folder = freshFolder();
  const document = (i: number) =>
    `<div type="document" xml:id="d${i}" n="${i}"><head>${i}. Editorial Note</head><p>${"Rehn met Varga on November 4, 1974, at the lake. ".repeat(400)}</p></div>`;
  writeFileSync(
    join(folder, "volume.xml"),
    `<TEI><text><body>${Array.from({ length: 400 }, (_, i) => document(i + 1)).join("")}</body></text></TEI>`,
  );
  // Files come in the order of their names: when this one is reported, the volume is being read.
  writeFileSync(join(folder, "a.txt"), MEMCON);
  const out = join(folder, "out.json");
  const ended = await extract(
    [
      "--gazetteer",
      join(FIXTURES, "gazetteer"),
      "--no-cache",
      folder,
      "--out",
      out,
      "--report",
      join(folder, "report.json"),
    ],
    (kill, stderr) => {
      const watch = setInterval(() => {
        if (!stderr().includes("a.txt: 1 document")) return;
        clearInterval(watch);
        kill("SIGINT");
      }, 20);
    },
  );
  expect(ended.stderr).toContain("Stopped. Nothing was written.");
  expect(ended.code).toBe(130);
  expect(existsSync(out)).toBe(false);
  expect(readdirSync(folder)).toEqual(["a.txt", "volume.xml"]);
});
