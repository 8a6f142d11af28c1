import type { Block } from "../read/source.ts";
import type { Reading } from "../recognise/reading.ts";
import { INTRO_LENGTH, isBody, type Series } from "./series.ts";
import { type Marker, markersOf, type OpenRun } from "./series-marker.ts";

/** Unnumbered blocks that may stand inside one item. */
const MOST_BETWEEN = 40;

/** Runs over several blocks, in order of their first item. */
export function blockSeries(reading: Reading): readonly Series[] {
  const runs: OpenRun[] = [];
  const done: OpenRun[] = [];
  const blocks = reading.source.blocks;
  blocks.forEach((block, index) => {
    if (!isBody(block)) return;
    closeAll(runs, done, (run) => run.part !== block.part || index - run.lastIndex > MOST_BETWEEN);
    for (const marker of markersOf(block, index, reading.text, runs)) take(marker, block, index);
  });
  done.push(...runs);
  return done
    .filter((run) => run.starts.length >= 2)
    .map((run) => closed(run, reading))
    .toSorted((a, b) => (a.items[0]?.start ?? 0) - (b.items[0]?.start ?? 0));

  function take(marker: Marker, block: Block, index: number): void {
    const due = runs.filter(
      (one) =>
        one.style === marker.style &&
        one.lastN + 1 === marker.n &&
        sameSpeaker(reading, one.speaker, reading.speakers[index]),
    );
    const inner = due.at(-1);
    const run = due.length > 1 && inner !== undefined && isOver(inner, reading) ? due.at(-2) : inner;
    if (run !== undefined) {
      while (runs.at(-1) !== run) done.push(...runs.splice(-1));
      run.starts.push({ n: marker.n, label: marker.label, start: marker.at, index });
      run.lastN = marker.n;
      run.lastIndex = index;
    } else if (marker.n > 1) {
      // "Third" where "Fourth" was due: the speaker counts something else by now.
      closeAll(
        runs,
        done,
        (one) =>
          one.style === marker.style &&
          one.lastN >= marker.n &&
          sameSpeaker(reading, one.speaker, reading.speakers[index]),
      );
    } else {
      runs.push({
        style: marker.style,
        part: block.part,
        speaker: reading.speakers[index],
        lastN: 1,
        lastIndex: index,
        starts: [{ n: 1, label: marker.label, start: marker.at, index }],
      });
    }
  }
}

/** "… ; … ." is a list that its own punctuation ends, so that the next number is that of the paragraphs around it. */
function isOver(run: OpenRun, reading: Reading): boolean {
  const ends = run.starts.map(({ index }) => {
    const block = reading.source.blocks[index];
    return block === undefined ? "" : reading.text.slice(Math.max(block.start, block.end - 8), block.end).trim();
  });
  return (
    /[.]["”]?\d*$/.test(ends.at(-1) ?? "") && ends.slice(0, -1).every((end) => /(?:[;,]|;? (?:and|or))$/.test(end))
  );
}

/** One side may read its points through an interpreter; the other side's numbers are not part of them. */
function sameSpeaker(reading: Reading, a: string | undefined, b: string | undefined): boolean {
  if (a === b || a === undefined || b === undefined) return true;
  const [one, other] = [reading.finder.identify(a)?.party, reading.finder.identify(b)?.party];
  return one === undefined || other === undefined || one === other;
}

function closeAll(runs: OpenRun[], done: OpenRun[], when: (run: OpenRun) => boolean): void {
  for (let at = runs.length - 1; at >= 0; at -= 1) {
    const run = runs[at];
    if (run !== undefined && when(run)) done.push(...runs.splice(at, 1));
  }
}

function closed(run: OpenRun, reading: Reading): Series {
  const blocks = reading.source.blocks;
  const items = run.starts.map((one, at) => {
    const next = run.starts[at + 1];
    if (next !== undefined && next.start > (blocks[next.index]?.start ?? next.start))
      return { n: one.n, label: one.label, start: one.start, end: next.start };
    const lastBlock = blocks[next === undefined ? endOfLast(blocks, one.index) : next.index - 1] ?? blocks[one.index];
    return { n: one.n, label: one.label, start: one.start, end: lastBlock?.end ?? one.start };
  });
  const firstIndex = run.starts[0]?.index ?? 0;
  const block = blocks[firstIndex];
  const start = items[0]?.start ?? 0;
  if (block === undefined) throw new Error("A run begins at a block that the document does not have.");
  const { intro, introStart } = introBefore(reading, firstIndex, start);
  return { style: run.style, items, intro, introStart, block, blockIndex: firstIndex, inline: false };
}

/** How many blocks the last item of an enclosure may run on. */
const MOST_IN_LAST = 12;

/**
 * The block that the last item of a run ends with: the one that it stands in; in an enclosure, and where its number
 * stands alone on a line, what follows belongs to it too.
 */
function endOfLast(blocks: readonly Block[], index: number): number {
  const block = blocks[index];
  if (block === undefined) return index;
  const most = block.part !== undefined ? MOST_IN_LAST : block.end - block.start <= 5 ? 1 : 0;
  let end = index;
  while (end - index < most && blocks[end + 1]?.part === block.part && isInItem(blocks[end + 1])) end += 1;
  return end;
}

function isInItem(block: Block | undefined): boolean {
  return block !== undefined && (block.kind === "paragraph" || block.kind === "list-item");
}

/** The text that leads to a run: blocks of the same part before it, within reach. A list's own heading counts. */
function introBefore(
  reading: Reading,
  index: number,
  start: number,
): { readonly intro: string; readonly introStart: number } {
  const { blocks } = reading.source;
  const part = blocks[index]?.part;
  let introStart = start;
  for (let at = index - 1; at >= 0; at -= 1) {
    const block = blocks[at];
    if (
      block === undefined ||
      block.part !== part ||
      block.kind === "participant" ||
      block.kind === "title" ||
      start - block.end > INTRO_LENGTH
    )
      break;
    introStart = Math.max(block.start, start - INTRO_LENGTH);
  }
  return { intro: reading.text.slice(introStart, start), introStart };
}
