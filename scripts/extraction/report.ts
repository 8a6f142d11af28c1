import type { Event } from "../../data/schema/index.ts";
import type { Assembly, ExtractedDocument } from "../extract/pipeline.ts";

/** What became of one file. */
export interface FileReport {
  readonly file: string;
  /** Ids of the documents that it held. */
  readonly documents: readonly string[];
  readonly error?: string;
  /** Why it was passed over: it is no document. */
  readonly skipped?: string;
}

/** The report of a run, as `--report` writes it. It holds no times and no machine's paths: same input, same report. */
export interface Report {
  readonly files: readonly FileReport[];
  readonly documents: readonly {
    readonly id: string;
    readonly title: string;
    readonly date: string;
    readonly facts: ExtractedDocument["findings"];
    readonly events: Readonly<Record<string, number>>;
    readonly notUnderstood: readonly string[];
  }[];
  readonly rules: readonly RuleReport[];
  readonly events: {
    readonly total: number;
    /** What rules found before anybody looked. */
    readonly foundByRules: number;
    /** What is in the dataset as a rule gave it, unread. */
    readonly fromRulesAlone: number;
    /** Events that a rule found and a person accepted or corrected. */
    readonly fromRulesAndCuration: number;
    readonly fromCurationAlone: number;
    readonly rejected: number;
  };
  /** Curation entries that no longer meet anything. */
  readonly staleCuration: readonly string[];
  /** Documents for which there is curation, made from another text of them: none of it was applied. */
  readonly otherTexts: readonly string[];
}

interface RuleReport {
  readonly rule: string;
  readonly kind: string;
  readonly events: number;
  readonly confidence: { readonly least: number; readonly mean: number; readonly most: number };
}

/** Puts the report of a run together. `assembly` is undefined where nothing could be extracted. */
export function reportOf(
  files: readonly FileReport[],
  extracted: readonly ExtractedDocument[],
  assembly: Assembly | undefined,
  otherTexts: readonly string[],
): Report {
  const events = assembly?.dataset.events ?? [];
  const curated = events.filter((event) => event.origin.method === "curated");
  const both = curated.filter((event) => event.origin.rule !== undefined).length;
  return {
    files,
    documents: [...extracted]
      .sort((a, b) => (a.document.id < b.document.id ? -1 : 1))
      .map(({ document, findings, doubts }) => ({
        id: document.id,
        title: document.title,
        date: document.date.edtf,
        facts: findings,
        events: countKinds(
          events.filter((event) => event.evidence.some((evidence) => evidence.document === document.id)),
        ),
        notUnderstood: doubts,
      })),
    rules: rulesOf(assembly?.found ?? []),
    events: {
      total: events.length,
      foundByRules: assembly?.found.length ?? 0,
      fromRulesAlone: events.length - curated.length,
      fromRulesAndCuration: both,
      fromCurationAlone: curated.length - both,
      rejected: assembly?.curated?.applied.rejected ?? 0,
    },
    staleCuration: assembly?.curated?.stale ?? [],
    otherTexts,
  };
}

function countKinds(events: readonly Event[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const kind of ["meeting", "message", "proposal", "position", "action"]) {
    const count = events.filter((event) => event.kind === kind).length;
    if (count > 0) counts[kind] = count;
  }
  return counts;
}

function rulesOf(events: readonly Event[]): readonly RuleReport[] {
  const groups = new Map<string, Event[]>();
  for (const event of events) {
    const key = `${event.origin.rule ?? "unnamed"}\0${event.kind}`;
    groups.set(key, [...(groups.get(key) ?? []), event]);
  }
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, group]) => {
      const [rule = "", kind = ""] = key.split("\0");
      const values = group.map((event) => event.origin.confidence);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      return {
        rule,
        kind,
        events: group.length,
        confidence: { least: Math.min(...values), mean: Math.round(mean * 1000) / 1000, most: Math.max(...values) },
      };
    });
}
