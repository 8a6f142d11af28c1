import { type Dataset, type Evidence, type Event, type Participation, MOST_QUOTED_WORDS } from "./model.ts";

/** Something that is wrong in a dataset: where, and why. */
export interface Fault {
  /** JSON path, for example `events[35].when.edtf`; empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
  /** Line in the file, from 1, where it could be told. */
  readonly line?: number;
}

type Frame = Omit<Dataset, "events">;
type Report = (path: string, message: string) => void;

/** Looks ids up, and says which list a missing one should stand in. */
export class Names {
  private readonly lists: Readonly<
    Record<"party" | "person" | "place" | "issue" | "document" | "event", ReadonlySet<string>>
  >;
  readonly documentLength: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, readonly number[]>;

  constructor(frame: Frame, events: readonly string[]) {
    const ids = (items: readonly { readonly id: string }[]) => new Set(items.map((item) => item.id));
    this.lists = {
      party: ids(frame.parties),
      person: ids(frame.people),
      place: ids(frame.places),
      issue: ids(frame.issues),
      document: ids(frame.documents),
      event: new Set(events),
    };
    this.documentLength = new Map(frame.documents.map((document) => [document.id, document.text.length]));
    this.scales = new Map(frame.issues.map((issue) => [issue.id, issue.scale.map((step) => step.value)]));
  }

  check(kind: keyof Names["lists"], id: string | undefined, path: string, report: Report): void {
    if (id !== undefined && !this.lists[kind].has(id)) report(path, `there is no ${kind} with the id "${id}"`);
  }
}

/** Checks ids that repeat, and references of everything but the events. */
export function frameFaults(frame: Frame, names: Names): Fault[] {
  const faults: Fault[] = [];
  const report: Report = (path, message) => faults.push({ path, message });
  for (const list of ["parties", "people", "places", "issues", "documents"] as const)
    repeated(frame[list], list, report);
  frame.parties.forEach((party, i) => names.check("party", party.side, `parties[${i}].side`, report));
  frame.people.forEach((person, i) =>
    person.roles.forEach((role, k) => names.check("party", role.party, `people[${i}].roles[${k}].party`, report)),
  );
  frame.places.forEach((place, i) => names.check("place", place.within, `places[${i}].within`, report));
  frame.issues.forEach((issue, i) => {
    names.check("party", issue.poles.low, `issues[${i}].poles.low`, report);
    names.check("party", issue.poles.high, `issues[${i}].poles.high`, report);
    const values = issue.scale.map((step) => step.value);
    if (values.some((value, k) => k > 0 && value <= (values[k - 1] ?? value))) {
      report(`issues[${i}].scale`, "the steps of a scale rise from the low pole to the high one");
    }
  });
  frame.documents.forEach((document, i) => {
    const at = `documents[${i}]`;
    names.check("place", document.place, `${at}.place`, report);
    participation(document.from, `${at}.from`, names, report);
    participation(document.to, `${at}.to`, names, report);
    document.participants.forEach((who, k) => participation(who, `${at}.participants[${k}]`, names, report));
  });
  return faults;
}

/** Checks one event against the rest of the dataset; `at` is its JSON path. */
export function eventFaults(event: Event, at: string, names: Names): Fault[] {
  const faults: Fault[] = [];
  const report: Report = (path, message) => faults.push({ path, message });
  names.check("place", event.place, `${at}.place`, report);
  event.parties.forEach((party, i) => names.check("party", party, `${at}.parties[${i}]`, report));
  event.issues.forEach((issue, i) => names.check("issue", issue, `${at}.issues[${i}]`, report));
  event.participants?.forEach((who, i) => participation(who, `${at}.participants[${i}]`, names, report));
  event.links.forEach((link, i) => names.check("event", link.to, `${at}.links[${i}].to`, report));
  if (event.evidence.length === 0 && event.when.basis !== "catalogued") {
    report(`${at}.evidence`, "every event needs at least one piece of evidence");
  }
  event.evidence.forEach((evidence, i) => evidenceFaults(evidence, `${at}.evidence[${i}]`, names, report));
  event.points?.forEach((point, i) => {
    point.issues.forEach((issue, k) => names.check("issue", issue, `${at}.points[${i}].issues[${k}]`, report));
    point.evidence.forEach((evidence, k) =>
      evidenceFaults(evidence, `${at}.points[${i}].evidence[${k}]`, names, report),
    );
  });
  event.knownTo?.forEach((knowledge, i) => {
    names.check("party", knowledge.party, `${at}.knownTo[${i}].party`, report);
    knowledge.evidence?.forEach((evidence, k) =>
      evidenceFaults(evidence, `${at}.knownTo[${i}].evidence[${k}]`, names, report),
    );
  });
  stanceFaults(event, at, names, report);
  return faults;
}

function stanceFaults(event: Event, at: string, names: Names, report: Report): void {
  const stance = event.stance;
  if (stance === undefined) {
    if (event.kind === "position")
      report(`${at}.stance`, "a position needs a stance: whose, on which issue, and which step");
    return;
  }
  names.check("party", stance.party, `${at}.stance.party`, report);
  names.check("issue", stance.issue, `${at}.stance.issue`, report);
  names.check("issue", stance.condition?.issue, `${at}.stance.condition.issue`, report);
  const [low, high] = stance.value;
  if (low > high) report(`${at}.stance.value`, `a range runs from low to high, not from ${low} to ${high}`);
  const scale = names.scales.get(stance.issue);
  for (const value of new Set([low, high])) {
    if (scale !== undefined && !scale.includes(value)) {
      report(`${at}.stance.value`, `${value} is no step of the scale of "${stance.issue}" (${scale.join(", ")})`);
    }
  }
}

function evidenceFaults(evidence: Evidence, path: string, names: Names, report: Report): void {
  names.check("document", evidence.document, `${path}.document`, report);
  const { start, end } = evidence.position;
  if (start >= end) report(`${path}.position`, `a passage ends after it starts, not ${start} to ${end}`);
  const length = names.documentLength.get(evidence.document);
  if (length !== undefined && end > length) {
    report(
      `${path}.position.end`,
      `${end} lies beyond the end of the text of "${evidence.document}", which has ${length} characters`,
    );
  }
  const exact = evidence.quote?.exact;
  if (exact === undefined) return;
  const words = exact.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  if (words > MOST_QUOTED_WORDS)
    report(`${path}.quote.exact`, `${words} words; at most ${MOST_QUOTED_WORDS} may be quoted`);
}

function participation(who: Participation | undefined, path: string, names: Names, report: Report): void {
  if (who === undefined) return;
  names.check("person", who.person, `${path}.person`, report);
  names.check("party", who.party, `${path}.party`, report);
  if (who.person === undefined && who.name === undefined) report(path, "a participant has a person or a name");
}

function repeated(items: readonly { readonly id: string }[], list: string, report: Report): void {
  const seen = new Set<string>();
  items.forEach((item, i) => {
    if (seen.has(item.id)) report(`${list}[${i}].id`, `"${item.id}" is used twice`);
    seen.add(item.id);
  });
}
