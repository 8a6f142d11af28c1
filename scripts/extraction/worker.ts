import { parentPort, workerData } from "node:worker_threads";
import { extractor } from "./extract-task.ts";
import type { GazetteerTexts } from "./negotiation.ts";
import type { Task } from "./tasks.ts";

/** A worker extracts the documents that it is sent, one at a time. */
const { texts, folder } = workerData as { readonly texts: GazetteerTexts; readonly folder: string };
const extract = extractor(texts, folder);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin
parentPort?.on("message", (task: Task) => parentPort?.postMessage(extract(task)));
