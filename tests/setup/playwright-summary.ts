import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { FullConfig, Reporter, Suite, TestError } from "playwright/types/testReporter";
import type { PartSummary } from "./summary.ts";

/** A Playwright reporter that writes what `npm test` adds up, with the reason of each skipped test. */
export default class SummaryReporter implements Reporter {
  #suite: Suite | undefined;
  #errors = 0;

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#suite = suite;
  }

  onError(_error: TestError): void {
    this.#errors += 1;
  }

  onEnd(): void {
    const file = process.env["PARLEY_TEST_SUMMARY"];
    if (file === undefined) return;
    const tests = this.#suite?.allTests() ?? [];
    const skipped = tests
      .filter((test) => test.outcome() === "skipped")
      .map((test) => ({
        name: test.titlePath().filter(Boolean).join(" › "),
        reason: test.annotations.find((note) => note.type === "skip")?.description ?? "no reason given",
      }));
    const summary: PartSummary = {
      passed: tests.filter((test) => test.outcome() === "expected" || test.outcome() === "flaky").length,
      failed: tests.filter((test) => test.outcome() === "unexpected").length + this.#errors,
      skipped,
    };
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(summary));
  }
}
