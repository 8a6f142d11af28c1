import type { Dataset, Document, Event, Participation } from "../../../data/schema/index.ts";
import { readEdtf } from "../../../data/schema/index.ts";
import { compatibleDate, holdsDate, sameDate } from "./dates.ts";
import { scoreActions, scoreKnowledge, scoreLinks, scorePositions } from "./events.ts";
import type { Label, LabelledPerson } from "./label.ts";
import { add, emptyScore, judge, type Score } from "./share.ts";

/** A labelled document and what was found in it. */
export interface Subject {
  readonly name: string;
  readonly label: Label;
  readonly document?: Document;
  readonly events: readonly Event[];
}

const words = (text: string) => new Set(text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
const holds = (text: string, name: string) => {
  const there = words(text);
  return [...words(name)].every((word) => there.has(word));
};

/** Every name that a participation may go by. */
function namesOf(who: Participation, dataset: Dataset): string {
  const person = dataset.people.find((one) => one.id === who.person);
  return [who.name, person?.name, ...(person?.aliases ?? []), who.role]
    .filter((name) => name !== undefined)
    .join(" / ");
}

function scoreDate({ name, label, document }: Subject, score: Score): void {
  if (label.date === undefined || label.date === null) return;
  const got = document?.date.edtf ?? "no document";
  const right = document !== undefined && sameDate(got, label.date);
  const compatible = right || (document !== undefined && compatibleDate(got, label.date));
  add(score.shares, "document date, to the day", right);
  add(score.shares, "document date, right as far as it goes (two months)", compatible);
  const said = document === undefined ? undefined : readEdtf(got);
  const told = said !== undefined && Number.isFinite(said.earliest) && Number.isFinite(said.latest);
  const truth = readEdtf(label.date);
  const within = told && said.earliest <= truth.earliest && said.latest >= truth.earliest;
  add(score.shares, "document date given at all", told);
  if (told) add(score.shares, "… and the true day lies in what is given", right || within);
  if (!right) score.failures.push({ document: name, what: "date", expected: label.date, got });
}

function scorePeople(subject: Subject, dataset: Dataset, score: Score): void {
  const { name, label, document, events } = subject;
  const named = [...(label.from ?? []), ...(label.to ?? [])].map((one) => ({ names: [one] }));
  const wanted: readonly LabelledPerson[] = label.people ?? named;
  const meetings = events.filter((event) => event.kind === "meeting");
  const found = [
    ...(document === undefined ? [] : [document.from, document.to, ...document.participants]),
    ...meetings.flatMap((event) => event.participants ?? []),
  ].filter((who) => who !== undefined);
  for (const person of wanted.filter((one) => one.optional !== true)) {
    const same = found.filter((who) => person.names.some((one) => holds(namesOf(who, dataset), one)));
    add(score.shares, "participants found", same.length > 0);
    const judged = person.party !== undefined && person.party !== null;
    const right = same.some((who) => !judged || who.party === person.party);
    if (judged) add(score.shares, "participants found with the right party", right);
    if (right) continue;
    const got = same.length === 0 ? "missing" : same.map((who) => who.party ?? "no party").join(", ");
    const expected = `${person.names.join("|")} (${person.party ?? "any"})`;
    score.failures.push({ document: name, what: "participant", expected, got });
  }
  if (label.read !== true || !label.meetings?.some((meeting) => meeting.main)) return;
  for (const who of document?.participants ?? []) {
    const known = namesOf(who, dataset);
    const right = wanted.some((person) => person.names.some((one) => holds(known, one)));
    add(score.shares, "participants given that were there", right);
    if (!right) score.failures.push({ document: name, what: "participant", expected: "nobody", got: known });
  }
}

function scoreMeetings({ name, label, events }: Subject, score: Score): void {
  if (label.meetings === undefined) return;
  const found = events.filter((event) => event.kind === "meeting");
  const meets = (event: Event, dates: readonly string[]) => dates.some((date) => sameDate(event.when.edtf, date));
  for (const { dates, main } of label.meetings.filter((meeting) => meeting.optional !== true)) {
    const right = found.some((event) => meets(event, dates));
    add(score.shares, main ? "dates of meetings recorded" : "dates of other meetings spoken of", right);
    if (right) continue;
    const got = found.map((event) => event.when.edtf).join(", ") || "no meeting";
    score.failures.push({
      document: name,
      what: main ? "meeting" : "other meeting",
      expected: dates.join(" or "),
      got,
    });
  }
  if (label.read !== true) return;
  for (const event of found) {
    const right = label.meetings.some(({ dates }) => meets(event, dates));
    add(score.shares, "meetings given on a labelled date", right);
    const told = right || label.meetings.some(({ dates }) => dates.some((date) => holdsDate(event.when.edtf, date)));
    add(score.shares, "… or in a span that holds one", told);
    judge(score, event, told);
    if (!right) {
      const got = `${event.when.edtf} "${event.when.text ?? event.title}" [${event.origin.rule} ${event.origin.confidence}]`;
      score.failures.push({ document: name, what: "meeting given", expected: "none on that date", got });
    }
  }
}

function scoreProposals({ name, label, events }: Subject, score: Score): void {
  if (label.proposals === undefined || label.proposals === null) return;
  const found = events.filter((event) => event.kind === "proposal");
  const itemised = found.filter((event) => (event.points?.length ?? 0) > 1);
  const got =
    found
      .map(
        (event) =>
          `${event.parties.join("+")} ${event.points?.length ?? 0} points [${event.origin.rule} ${event.origin.confidence}]`,
      )
      .join("; ") || "none";
  if (label.proposals.length === 0) {
    add(score.shares, "documents without a proposal, and none with points given", itemised.length === 0);
    add(score.shares, "documents without a proposal, and none at all given", found.length === 0);
    for (const event of itemised) judge(score, event, false);
    if (found.length > 0) score.failures.push({ document: name, what: "proposal", expected: "none", got });
    return;
  }
  const left = [...itemised];
  for (const { by, points } of label.proposals) {
    const at = left.findIndex((event) => event.points?.length === points);
    add(score.shares, "proposals with exactly the right number of points", at >= 0);
    add(score.shares, "… and the right proposer", at >= 0 && left[at]?.parties.includes(by) === true);
    const [event] = at >= 0 ? left.splice(at, 1) : [];
    if (event !== undefined) judge(score, event, true);
    else score.failures.push({ document: name, what: "proposal", expected: `${by} ${points} points`, got });
  }
  for (const event of left) judge(score, event, false);
  add(score.shares, "documents with a proposal, and no further one with points", left.length === 0);
}

/** Measures everything that the labels speak of. */
export function scoreAll(subjects: readonly Subject[], dataset: Dataset): Score {
  const score = emptyScore();
  for (const subject of subjects) {
    scoreDate(subject, score);
    scorePeople(subject, dataset, score);
    scoreMeetings(subject, score);
    scoreProposals(subject, score);
    scorePositions(subject, score);
    scoreActions(subject, score);
    scoreLinks(subject, dataset.events, score);
    scoreKnowledge(subject, score);
  }
  return score;
}
