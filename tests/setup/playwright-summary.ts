import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { FullConfig, Reporter, Suite, TestError } from "playwright/types/testReporter";
import type { PartSummary } from "./summary.ts";

/** A Playwright reporter that writes what `npm test` adds up, with the reason of each skipped test. */
export default class SummaryReporter implements Reporter {
  #suite: Suite | undefined;
  readonly #errors: TestError[] = [];

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#suite = suite;
  }

  onError(error: TestError): void {
    this.#errors.push(error);
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
    const failures = tests
      .filter((test) => test.outcome() === "unexpected")
      .map((test) => ({
        name: test.titlePath().filter(Boolean).join(" › "),
        message: (test.results.at(-1)?.errors ?? []).map(messageOf).join("\n"),
      }));
    const outside = this.#errors.map((error) => ({ name: "outside of any test", message: messageOf(error) }));
    const summary: PartSummary = {
      passed: tests.filter((test) => test.outcome() === "expected" || test.outcome() === "flaky").length,
      failed: failures.length + outside.length,
      failures: [...failures, ...outside],
      skipped,
    };
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(summary));
  }
}

function messageOf(error: TestError): string {
  return error.message ?? error.value ?? "no message";
}
