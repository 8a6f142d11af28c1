import type { Event } from "../../../data/schema/index.ts";
import { sameDate } from "./dates.ts";
import type { LabelledEvent } from "./label.ts";
import type { Subject } from "./score.ts";
import { add, judge, type Score } from "./share.ts";

/** Positions: party and issue, then the verb and whether there is a condition; and whether what is given is there. */
export function scorePositions({ name, label, events }: Subject, score: Score): void {
  if (label.positions === undefined) return;
  const given = events.filter((event) => event.kind === "position" && event.stance !== undefined);
  const say = ({ stance }: Event) =>
    `${stance?.party} ${stance?.held} ${stance?.issue}${stance?.condition === undefined ? "" : " if"}`;
  for (const wanted of label.positions) {
    if (wanted.optional === true) continue;
    const same = given.filter(({ stance }) => stance?.party === wanted.party && stance.issue === wanted.issue);
    const verb = same.filter(({ stance }) => stance !== undefined && wanted.held.includes(stance.held));
    add(score.shares, "positions found (party and issue)", same.length > 0);
    if (same.length > 0) add(score.shares, "… with the right verb", verb.length > 0);
    if (same.length > 0 && wanted.condition !== undefined)
      add(
        score.shares,
        wanted.condition ? "… with the condition that is made" : "… without a condition where none is made",
        same.some(({ stance }) => (stance?.condition !== undefined) === wanted.condition),
      );
    if (verb.length > 0) continue;
    const expected = `${wanted.party} ${wanted.held.join("|")} ${wanted.issue}`;
    score.failures.push({ document: name, what: "position", expected, got: given.map(say).join("; ") || "none" });
  }
  if (label.read !== true) return;
  for (const event of given) {
    const right = label.positions.some(
      (wanted) =>
        wanted.party === event.stance?.party &&
        wanted.issue === event.stance.issue &&
        wanted.held.includes(event.stance.held),
    );
    add(score.shares, "positions given that are held (party, issue, verb)", right);
    judge(score, event, right);
    if (right) continue;
    const got = `${say(event)} [${event.origin.rule} ${event.origin.confidence}]`;
    score.failures.push({ document: name, what: "position given", expected: "no such position", got });
  }
}

/** Actions, by their dates. */
export function scoreActions({ name, label, events }: Subject, score: Score): void {
  if (label.actions === undefined) return;
  const given = events.filter((event) => event.kind === "action");
  const on = (event: Event, dates: readonly string[]) => dates.some((date) => sameDate(event.when.edtf, date));
  for (const { dates, optional } of label.actions) {
    if (optional === true) continue;
    const right = given.some((event) => on(event, dates));
    add(score.shares, "actions found", right);
    if (right) continue;
    const got = given.map((event) => event.when.edtf).join(", ") || "none";
    score.failures.push({ document: name, what: "action", expected: dates.join(" or "), got });
  }
  if (label.read !== true) return;
  for (const event of given) {
    const right = label.actions.some(({ dates }) => on(event, dates));
    add(score.shares, "actions given on a labelled date", right);
    judge(score, event, right);
    if (!right)
      score.failures.push({
        document: name,
        what: "action given",
        expected: "none",
        got: `${event.when.edtf} ${event.title}`,
      });
  }
}

function fits(event: Event, wanted: LabelledEvent): boolean {
  return (
    event.kind === wanted.kind &&
    (wanted.date === undefined || sameDate(event.when.edtf, wanted.date)) &&
    (wanted.party === undefined || event.parties.includes(wanted.party)) &&
    (wanted.points === undefined || event.points?.length === wanted.points) &&
    (wanted.issue === undefined || event.stance?.issue === wanted.issue)
  );
}

const tell = ({ kind, date, party, issue }: LabelledEvent) =>
  [kind, party, issue, date].filter((word) => word !== undefined).join(" ");

/** Links that follow from what the events are (a point made at a meeting is part of it); the others have to be read in the prose. */
const STRUCTURE: ReadonlySet<string> = new Set(["part-of", "reports", "refers-to"]);

/** Links between events of one document, or from it into another. */
export function scoreLinks({ name, label, events }: Subject, all: readonly Event[], score: Score): void {
  if (label.links === undefined) return;
  const byId = new Map(all.map((event) => [event.id, event]));
  const given = events.flatMap((event) =>
    event.links.flatMap((link) => {
      const to = byId.get(link.to);
      return to === undefined ? [] : [{ from: event, type: link.type, to }];
    }),
  );
  const same = (link: (typeof given)[number], wanted: NonNullable<typeof label.links>[number]) =>
    link.type === wanted.type && fits(link.from, wanted.from) && fits(link.to, wanted.to);
  for (const wanted of label.links) {
    const right = given.some((link) => same(link, wanted));
    add(score.shares, "links found", right);
    const expected = `${tell(wanted.from)} ${wanted.type} ${tell(wanted.to)}`;
    const got = given.map(({ from, type, to }) => `${from.kind} ${type} ${to.kind}`).join("; ") || "none";
    if (!right) score.failures.push({ document: name, what: "link", expected, got });
  }
  if (label.read !== true) return;
  for (const link of given.filter(({ type }) => !STRUCTURE.has(type))) {
    const right = label.links.some((wanted) => same(link, wanted));
    add(score.shares, "links given that are there", right);
    const got = `${link.from.kind} ${link.from.when.edtf} ${link.type} ${link.to.kind} ${link.to.when.edtf}`;
    if (!right) score.failures.push({ document: name, what: "link given", expected: "none", got });
  }
}

/** Who knew of an event, for the events that the labels name. An event that was not found counts as known to nobody. */
export function scoreKnowledge({ name, label, events }: Subject, score: Score): void {
  for (const { event: wanted, parties } of label.knowledge ?? []) {
    const known = events.filter((event) => fits(event, wanted)).flatMap((event) => event.knownTo ?? []);
    const got = known.map(({ party, from }) => `${party} from ${from}`).join(", ") || "nobody";
    for (const { party, from } of parties) {
      const right = known.some((one) => one.party === party && (from === undefined || sameDate(one.from, from)));
      add(score.shares, "who knew: found", right);
      if (!right)
        score.failures.push({
          document: name,
          what: "knowledge",
          expected: `${tell(wanted)}: ${party} ${from ?? ""}`,
          got,
        });
    }
    for (const one of known) {
      const right = parties.some(({ party }) => party === one.party);
      add(score.shares, "who knew: given rightly", right);
      if (!right)
        score.failures.push({ document: name, what: "knowledge given", expected: tell(wanted), got: one.party });
    }
  }
}
