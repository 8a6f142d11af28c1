import { spawn } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const VOLUME = join(ROOT, "../shared/frus/frus1964-68v02.xml");
const INVENTED = join(ROOT, "tests/unit/extract/fixtures/telegram.xml");

/** What extracting some volumes costs. */
export interface ExtractCost {
  /** "1 volume of FRUS" or, where that is not here, "1 invented volume". */
  readonly what: string;
  readonly volumes: number;
  readonly documents: number;
  readonly megabytes: number;
  readonly seconds: number;
  readonly documentsPerSecond: number;
  /** Resident memory at its highest, in MB; undefined where the system does not tell. */
  readonly peakMegabytes?: number;
}

/**
 * Extracts 1, 2, 5 and 10 volumes with the real command, by rules alone and with nothing kept from earlier runs.
 *
 * The volume is that of `../shared/frus` where it is there, else one of 350 documents made of an invented telegram.
 */
export async function benchExtract(counts: readonly number[] = [1, 2, 5, 10]): Promise<readonly ExtractCost[]> {
  const folder = await mkdtemp(join(tmpdir(), "parley-bench-"));
  try {
    const real = await stat(VOLUME).then(
      () => true,
      () => false,
    );
    const volume = join(folder, "volume.xml");
    if (real) await copyFile(VOLUME, volume);
    else await writeFile(volume, await inventedVolume(350));
    const costs: ExtractCost[] = [];
    for (const count of counts) costs.push(await cost(volume, folder, count, real ? "FRUS" : "invented"));
    return costs;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function cost(volume: string, folder: string, count: number, kind: string): Promise<ExtractCost> {
  const inputs = join(folder, `${count}`);
  await mkdir(inputs, { recursive: true });
  const text = await readFile(volume, "utf8");
  for (let i = 0; i < count; i += 1) {
    // Volumes of their own: other ids, and other texts.
    const other = text
      .replace(/(<idno type="frus">[^<]*)(<\/idno>)/, `$1-${i}$2`)
      .replaceAll(/<head>(\d+)\. /g, `<head>$1. (${i}) `);
    await writeFile(join(inputs, `${i}.xml`), other);
  }
  const out = join(folder, `${count}.json`);
  const begun = process.hrtime.bigint();
  const { peak } = await run([inputs, "--no-cache", "--no-curation", "--out", out]);
  const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
  const documents = (JSON.parse(await readFile(out, "utf8")) as { readonly documents: readonly unknown[] }).documents
    .length;
  const bytes = Buffer.byteLength(text) * count;
  return {
    what: `${count} ${kind} ${count === 1 ? "volume" : "volumes"}`,
    volumes: count,
    documents,
    megabytes: Math.round(bytes / 1e5) / 10,
    seconds: Math.round(seconds * 100) / 100,
    documentsPerSecond: Math.round((documents / seconds) * 10) / 10,
    ...(peak === undefined ? {} : { peakMegabytes: Math.round(peak / 1024) }),
  };
}

/** Runs the command; `peak` is in kilobytes. */
function run(args: readonly string[]): Promise<{ readonly peak?: number }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", join(ROOT, "scripts/extract.ts"), ...args], {
      cwd: ROOT,
      stdio: ["ignore", "ignore", "pipe"],
    });
    let peak: number | undefined;
    let stderr = "";
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    const watch = setInterval(() => {
      void readFile(`/proc/${child.pid}/status`, "utf8").then(
        (status) => (peak = Math.max(peak ?? 0, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0))),
        () => undefined,
      );
    }, 200);
    child.on("error", reject);
    child.on("close", (code) => {
      clearInterval(watch);
      if (code === 0) resolve(peak === undefined ? {} : { peak });
      else reject(new Error(`extraction ended with ${code}: ${stderr.slice(-500)}`));
    });
  });
}

async function inventedVolume(documents: number): Promise<string> {
  const telegram = (await readFile(INVENTED, "utf8")).replace(/^<\?xml.*?\?>\s*/, "").replace(/ xmlns="[^"]*"/, "");
  const bodies = Array.from({ length: documents }, (_, i) =>
    telegram
      .replace('xml:id="d31" n="31"', `xml:id="d${i + 1}" n="${i + 1}"`)
      .replace("<head>31.", `<head>${i + 1}.`)
      .replaceAll("d31fn", `d${i + 1}fn`),
  );
  return `<TEI><teiHeader><idno type="frus">mirrow</idno></teiHeader><text><body>${bodies.join("\n")}</body></text></TEI>`;
}
