import { Worker } from "node:worker_threads";
import { extractor, type Outcome } from "./extract-task.ts";
import type { GazetteerTexts } from "./negotiation.ts";
import type { Task } from "./tasks.ts";

/** Starts the worker's module. Threads do not take over the loader that lets Node read TypeScript, so it is set up again. */
const BOOT = `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(
  new URL("./worker.ts", import.meta.url).href,
)}); });`;

/** Extracts documents, some at a time. */
export interface Pool {
  /** Resolves when the document is done; never rejects. */
  run(task: Task): Promise<Outcome>;
  /** Resolves when there is room for another document, so that a reader does not run ahead. */
  room(): Promise<void>;
  close(): Promise<void>;
}

/** How long one document may take, in milliseconds, before it is given up. */
const PATIENCE = 120_000;

/** Documents longer than this go to a worker even when there is one job, since a worker can be stopped. */
const SHORT = 262_144;

/**
 * Starts a pool of `jobs` workers. Workers start when they are needed: a few short documents are extracted right here,
 * which is faster than starting one.
 *
 * @param small whether all there is to do is small.
 */
export function startPool(jobs: number, texts: GazetteerTexts, folder: string, small: boolean): Pool {
  const workers: Slot[] = [];
  const waiting: { readonly task: Task; readonly done: (outcome: Outcome) => void }[] = [];
  const roomless: (() => void)[] = [];
  let here: ((task: Task) => Outcome) | undefined;

  const next = (): void => {
    while (waiting.length > 0) {
      let slot = workers.find((worker) => !worker.busy);
      if (slot === undefined && workers.length < jobs) {
        slot = new Slot(texts, folder, next);
        workers.push(slot);
      }
      const job = slot === undefined ? undefined : waiting.shift();
      if (slot === undefined || job === undefined) break;
      slot.start(job.task, job.done);
    }
    if (waiting.length < jobs) for (const resume of roomless.splice(0)) resume();
  };

  return {
    run: (task) => {
      if (small && task.text.length <= SHORT) {
        here ??= extractor(texts, folder);
        return Promise.resolve(here(task));
      }
      return new Promise((done) => {
        waiting.push({ task, done });
        next();
      });
    },
    room: () => (waiting.length < jobs ? Promise.resolve() : new Promise((resume) => roomless.push(resume))),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.stop()));
    },
  };
}

/** A worker thread, started again when it breaks or has to be stopped. */
class Slot {
  private worker: Worker | undefined;
  private patience: NodeJS.Timeout | undefined;
  private finish: ((outcome: Outcome, broken: boolean) => void) | undefined;

  constructor(
    private readonly texts: GazetteerTexts,
    private readonly folder: string,
    private readonly freed: () => void,
  ) {}

  get busy(): boolean {
    return this.finish !== undefined;
  }

  start(task: Task, done: (outcome: Outcome) => void): void {
    const worker = (this.worker ??= this.launch());
    this.patience = setTimeout(
      () => this.finish?.({ error: `it took longer than ${PATIENCE / 1000} seconds and was given up` }, true),
      PATIENCE,
    );
    this.finish = (outcome, broken) => {
      clearTimeout(this.patience);
      this.finish = undefined;
      if (broken) {
        this.worker = undefined;
        void worker.terminate();
      }
      done(outcome);
      this.freed();
    };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin
    worker.postMessage(task);
  }

  async stop(): Promise<void> {
    clearTimeout(this.patience);
    this.finish = undefined;
    await this.worker?.terminate();
  }

  private launch(): Worker {
    const worker = new Worker(BOOT, {
      eval: true,
      workerData: { texts: this.texts, folder: this.folder },
      // One document's memory is bounded; a rule that goes wild must not take the machine along.
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    // What a worker that has been replaced still reports while it goes down is of no interest.
    const report = (outcome: Outcome, broken: boolean) => {
      if (this.worker === worker) this.finish?.(outcome, broken);
    };
    worker.on("message", (outcome: Outcome) => report(outcome, false));
    worker.on("error", (error) => report({ error: `extraction broke off: ${error.message}` }, true));
    worker.on("exit", (code) => report({ error: `extraction broke off (the worker ended with ${code})` }, true));
    return worker;
  }
}
