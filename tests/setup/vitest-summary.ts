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
    const summary: PartSummary = {
      passed: tests.filter(({ test }) => test.result().state === "passed").length,
      // A file that can't even be loaded has no tests to fail: it counts as one.
      failed:
        tests.filter(({ test }) => test.result().state === "failed").length +
        modules.filter((module) => module.errors().length > 0).length +
        errors.length,
      skipped,
    };
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(summary));
  }
}
