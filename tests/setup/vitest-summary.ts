import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Reporter, TestModule } from "vitest/node";
import type { PartSummary } from "./summary.ts";

/** A Vitest reporter that writes what `npm test` adds up, with the reason of each skipped test. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const file = process.env["PARLEY_TEST_SUMMARY"];
    if (file === undefined) return;
    const tests = modules.flatMap((module) => [...module.children.allTests()].map((test) => ({ module, test })));
    const skipped = tests.flatMap(({ module, test }) => {
      const result = test.result();
      if (result.state !== "skipped") return [];
      return [{ name: `${module.relativeModuleId} › ${test.fullName}`, reason: result.note ?? "no reason given" }];
    });
    const failures = tests.flatMap(({ module, test }) => {
      const result = test.result();
      if (result.state !== "failed") return [];
      const message = result.errors.map((error) => error.message).join("\n");
      return [{ name: `${module.relativeModuleId} › ${test.fullName}`, message }];
    });
    const outside = [
      ...modules.flatMap((module) => module.errors().map((error) => ({ name: module.relativeModuleId, error }))),
      ...errors.map((error) => ({ name: "outside of any test", error })),
    ].map(({ name, error }) => ({ name, message: messageOf(error) }));
    const summary: PartSummary = {
      passed: tests.filter(({ test }) => test.result().state === "passed").length,
      // A file that can't even be loaded has no tests to fail: it counts as one.
      failed: failures.length + outside.length,
      failures: [...failures, ...outside],
      skipped,
    };
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(summary));
  }
}

function messageOf(error: unknown): string {
  return typeof error === "object" && error !== null && "message" in error ? String(error.message) : String(error);
}
