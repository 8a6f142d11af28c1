import type { Program } from "../measure/browser.ts";
import { measure, type Task } from "./measure.ts";
import type { Measurement, Size } from "./measurement.ts";
import { SUBJECTS } from "./subjects.ts";

export interface Plan {
  readonly programs: readonly Program[];
  /** Ids, Parley among them. */
  readonly subjects: readonly string[];
  readonly sizes: readonly Size[];
  readonly runs: number;
  readonly origin: string;
  /** A folder for pictures and profiles of the first run. */
  readonly pictures?: string;
  readonly profiles?: string;
}

const MOST_FAILURES = 2;

/**
 * Measures everything, interleaved, so that what else the machine does meets all alike. What fails twice is not tried again, and
 * neither is it with more events.
 */
export async function runTimelines(
  plan: Plan,
  onMeasured: (measurement: Measurement) => void,
  onSkipped: (why: string) => void,
): Promise<readonly Measurement[]> {
  const measured: Measurement[] = [];
  const told = new Set<string>();
  for (let run = 0; run < plan.runs; run += 1) {
    for (const size of plan.sizes) {
      for (const task of tasksOf(plan, size, run)) {
        const why = hopeless(measured, task);
        if (why !== undefined) {
          const words = `${task.program.name} ${task.subject.id} ${size}: left out, ${why}`;
          if (!told.has(words)) onSkipped(words);
          told.add(words);
          continue;
        }
        const measurement = await measure(task);
        measured.push(measurement);
        onMeasured(measurement);
      }
    }
  }
  return measured;
}

function tasksOf(plan: Plan, size: Size, run: number): readonly Task[] {
  const { programs, origin, pictures, profiles } = plan;
  return SUBJECTS.filter(({ id }) => plan.subjects.includes(id)).flatMap((subject) =>
    programs.map((program) => {
      const name = `${subject.id}-${size}-${program.name}`;
      return {
        program,
        subject,
        size,
        run,
        origin,
        ...(pictures === undefined || run > 0 ? {} : { picture: `${pictures}/${name}` }),
        ...(profiles === undefined || run > 0 ? {} : { profile: `${profiles}/${name}` }),
      };
    }),
  );
}

/** Why a measurement need not be tried; undefined where it may succeed. */
function hopeless(measured: readonly Measurement[], { program, subject, size }: Task): string | undefined {
  if (size !== "shipped" && size > (subject.most ?? Infinity))
    return `it does not draw more than ${subject.most} events within a minute`;
  const failures = new Map<Size, number>();
  for (const { failed, ...other } of measured) {
    if (failed === undefined || other.program !== program.name || other.subject !== subject.id) continue;
    failures.set(other.size, (failures.get(other.size) ?? 0) + 1);
  }
  const failed = [...failures].find(([at, count]) => count >= MOST_FAILURES && (at === size || isMore(size, at)));
  return failed === undefined ? undefined : `it failed twice with ${failed[0]}`;
}

function isMore(size: Size, than: Size): boolean {
  return size !== "shipped" && than !== "shipped" && size > than;
}
