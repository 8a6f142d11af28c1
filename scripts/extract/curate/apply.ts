import type { Event, Evidence } from "../../../data/schema/index.ts";
import { type AnchoredDocument, findAnchor } from "./anchor.ts";
import { type CurationFile, CurationError, type Entry } from "./curation.ts";
import { type Matchable, ruleEventFor, ruleEventsAt } from "./match.ts";
import { resolveEvent, resolvePartial, type Resolve } from "./resolve.ts";

export interface Curated {
  readonly events: readonly Event[];
  /** Entries that no longer meet a rule's event, in plain words. */
  readonly stale: readonly string[];
  readonly applied: {
    readonly added: number;
    readonly replaced: number;
    readonly accepted: number;
    readonly rejected: number;
    readonly corrected: number;
  };
}

/** How sure an event is that a person has read and accepted as the rule gave it. */
const ACCEPTED = 0.97;

/**
 * Lays what people decided over what rules found.
 *
 * An entry whose documents are not part of the run is skipped, so one folder of curation serves any choice of memos.
 *
 * @throws CurationError where an anchor can't be found or is ambiguous, or a document's text is another than it was.
 */
export function applyCuration(
  found: readonly Event[],
  files: readonly CurationFile[],
  documents: ReadonlyMap<string, AnchoredDocument>,
): Curated {
  const faults: string[] = [];
  const stale: string[] = [];
  const applied = { added: 0, replaced: 0, accepted: 0, rejected: 0, corrected: 0 };
  const rules: (Matchable | undefined)[] = found.map((event) => ({ event, taken: false }));
  const asserted: Event[] = [];
  const renamed = new Map<string, string>();
  const skipped = new Set<string>();
  for (const { file, curation } of files) {
    for (const [id, sha256] of Object.entries(curation.documents)) {
      const document = documents.get(id);
      if (document !== undefined && document.source.sha256 !== sha256)
        faults.push(
          `${file}: documents.${id}: the curation is for another text of this document (its hash is ${sha256.slice(0, 12)}…, this text’s is ${document.source.sha256.slice(0, 12)}…)`,
        );
    }
    curation.entries.forEach((entry, i) => {
      const where = `${file}: entries[${i}]`;
      const resolve: Resolve = (anchor): Evidence | undefined => {
        if (curation.documents[anchor.document] === undefined) {
          faults.push(`${where}: “${anchor.exact}”: the file’s “documents” does not list ${anchor.document}`);
          return undefined;
        }
        const document = documents.get(anchor.document);
        if (document === undefined) return undefined;
        const anchored = findAnchor(anchor, document);
        if ("evidence" in anchored) return anchored.evidence;
        faults.push(`${where}: ${anchored.fault}`);
        return undefined;
      };
      applyEntry(entry, where, resolve);
    });
  }
  if (faults.length > 0) throw new CurationError(faults.join("\n"));
  const events = [...rules.flatMap((rule) => (rule === undefined ? [] : [rule.event])), ...asserted];
  return { events: events.map((event) => relinked(event, renamed, skipped)), stale, applied };

  function applyEntry(entry: Entry, where: string, resolve: Resolve): void {
    if (entry.decision === "assert") {
      const event = resolveEvent(entry.event, resolve);
      if (event === undefined) {
        skipped.add(entry.event.id);
        return;
      }
      const rule = ruleEventFor(event, rules);
      if (rule !== undefined) {
        rule.taken = true;
        renamed.set(rule.event.id, event.id);
        rules[rules.indexOf(rule)] = undefined;
      }
      applied[rule === undefined ? "added" : "replaced"] += 1;
      const origin = {
        method: "curated" as const,
        ...(rule?.event.origin.rule === undefined ? {} : { rule: rule.event.origin.rule }),
        confidence: entry.event.origin.confidence,
        note: entry.event.origin.note ?? entry.reason,
      };
      asserted.push({ ...event, origin });
      return;
    }
    const anchor = resolve(entry.match.anchor);
    if (anchor === undefined) return;
    const rule = ruleEventsAt(entry.match.kind, anchor, entry.match.rule, rules)[0];
    if (rule === undefined) {
      stale.push(`${where}: no rule finds a ${entry.match.kind} at “${entry.match.anchor.exact}” any more`);
      return;
    }
    if (entry.decision === "reject") {
      rules[rules.indexOf(rule)] = undefined;
      skipped.add(rule.event.id);
      applied.rejected += 1;
      return;
    }
    rule.taken = true;
    if (entry.decision === "accept") {
      applied.accepted += 1;
      rule.event = {
        ...rule.event,
        origin: { ...rule.event.origin, method: "curated", confidence: ACCEPTED, note: entry.reason },
      };
      return;
    }
    applied.corrected += 1;
    const { origin, ...changes } = resolvePartial(entry.set, resolve);
    if (changes.id !== undefined) renamed.set(rule.event.id, changes.id);
    rule.event = {
      ...rule.event,
      ...changes,
      origin: {
        ...rule.event.origin,
        method: "curated",
        confidence: origin?.confidence ?? ACCEPTED,
        note: origin?.note ?? entry.reason,
      },
    };
  }
}

/** Links follow an event to its new name, and go with one that was taken out or is not part of the run. */
function relinked(event: Event, renamed: ReadonlyMap<string, string>, gone: ReadonlySet<string>): Event {
  const links = event.links
    .map((link) => ({ ...link, to: renamed.get(link.to) ?? link.to }))
    .filter((link) => link.to !== event.id && !gone.has(link.to));
  const seen = new Set<string>();
  const distinct = links.filter((link) => {
    const key = `${link.type} ${link.to}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return { ...event, links: distinct };
}
