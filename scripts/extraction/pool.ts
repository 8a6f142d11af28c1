import { Worker } from "node:worker_threads";
import { extractor, type Outcome } from "./extract-task.ts";
import type { GazetteerTexts } from "./negotiation.ts";
import type { Task } from "./tasks.ts";

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
  busy = false;
  private worker: Worker | undefined;

  constructor(
    private readonly texts: GazetteerTexts,
    private readonly folder: string,
    private readonly freed: () => void,
  ) {}

  start(task: Task, done: (outcome: Outcome) => void): void {
    this.busy = true;
    const worker = (this.worker ??= new Worker(new URL("./worker.ts", import.meta.url), {
      workerData: { texts: this.texts, folder: this.folder },
      // One document's memory is bounded; a rule that goes wild must not take the machine along.
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    }));
    const finish = (outcome: Outcome, broken: boolean): void => {
      clearTimeout(timer);
      worker.removeAllListeners();
      if (broken) {
        // What a worker still reports while it goes down is of no interest.
        worker.on("error", () => undefined);
        void worker.terminate();
        this.worker = undefined;
      }
      this.busy = false;
      done(outcome);
      this.freed();
    };
    const timer = setTimeout(
      () => finish({ error: `it took longer than ${PATIENCE / 1000} seconds and was given up` }, true),
      PATIENCE,
    );
    worker.once("message", (outcome: Outcome) => finish(outcome, false));
    worker.once("error", (error) => finish({ error: `extraction broke off: ${error.message}` }, true));
    worker.once("exit", (code) => finish({ error: `extraction broke off (the worker ended with ${code})` }, true));
    worker.postMessage(task);
  }

  async stop(): Promise<void> {
    this.worker?.removeAllListeners();
    this.worker?.on("error", () => undefined);
    await this.worker?.terminate();
  }
}
