import { type Reading, readingSteps } from "../../../data/schema/index.ts";

/** Work for this long, then let the page answer. Milliseconds. */
const SLICE = 24;

/**
 * Reads a dataset without holding the page up.
 *
 * @param onProgress is told how many events are checked, of how many
 * @returns undefined when it was cancelled
 */
export async function readInSlices(
  text: string,
  onProgress: (checked: number, total: number) => void,
  signal: AbortSignal,
): Promise<Reading | undefined> {
  const steps = readingSteps(text);
  let until = performance.now() + SLICE;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < until) continue;
    onProgress(step.value.checked, step.value.total);
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (signal.aborted) return undefined;
    until = performance.now() + SLICE;
  }
}
