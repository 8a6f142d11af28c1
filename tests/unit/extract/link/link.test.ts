import { describe, expect, it } from "vitest";
import { deriveEvents } from "../../../../scripts/extract/derive/index.ts";
import { linkEvents } from "../../../../scripts/extract/link/index.ts";
import { type Example, exampleSource, MIRROW, REHN, says, telegram, VARGA } from "../derive/example.ts";

const record: Example = {
  participants: [VARGA, REHN],
  date: "1974-11-20",
  lines: [
    { kind: "participant", text: "Ilse Varga" },
    { kind: "participant", text: "Tomas Rehn" },
    says("Rehn", "Good day."),
    says("Varga", "Here is our proposal for a settlement."),
    { text: "First, all ships should pass the straits without asking." },
    { text: "Second, captured crews should be released within thirty days." },
    says("Rehn", "We will study it."),
  ],
};
const report = telegram([
  "Ambo 23. I met with Rehn yesterday. I made a proposal in two points:",
  { text: "(a) All ships should pass the straits without asking." },
  { text: "(b) Captured crews should be released within thirty days." },
]);

function link(...examples: readonly (readonly [string, Example])[]) {
  const read = examples.map(([id, example]) => {
    const { source, document } = exampleSource(example);
    return { source: { ...source, id }, document: { ...document, id } };
  });
  return linkEvents(
    read.flatMap(({ source, document }) => deriveEvents(source, document, MIRROW)),
    read.map(({ document }) => document),
    MIRROW,
  );
}

describe("linking", () => {
  const events = link(["record", record], ["report", report]);
  const meeting = events.find((event) => event.kind === "meeting");
  const message = events.find((event) => event.kind === "message");
  const proposal = events.find((event) => event.kind === "proposal");

  it("makes one meeting of its record and of a report of it", () => {
    expect(events.filter((event) => event.kind === "meeting")).toHaveLength(1);
    expect(new Set(meeting?.evidence.map((one) => one.document))).toEqual(new Set(["record", "report"]));
    expect(meeting?.origin.rule).toBe("meeting-recorded");
  });

  it("makes one proposal of two statements, with evidence of both", () => {
    expect(events.filter((event) => event.kind === "proposal")).toHaveLength(1);
    expect(proposal?.points).toHaveLength(2);
    expect(new Set(proposal?.points?.[0]?.evidence.map((one) => one.document))).toEqual(new Set(["record", "report"]));
  });

  it("links the report to the meeting, and the proposal to where it was put", () => {
    expect(message?.links).toContainEqual({ type: "reports", to: meeting?.id });
    expect(proposal?.links).toContainEqual({ type: "part-of", to: meeting?.id });
  });

  it("says who knew, from when", () => {
    expect(meeting?.knownTo?.map((one) => `${one.party} ${one.from}`)).toEqual(["MAR 1974-11-20", "TOL 1974-11-20"]);
  });

  it("gives ids that say what an event is, and every link finds its event", () => {
    expect(meeting?.id).toBe("1974-11-20-mar-tol-meeting");
    expect(message?.id).toBe("1974-11-21-mar-message-ambo23");
    const ids = new Set(events.map((event) => event.id));
    expect(ids.size).toBe(events.length);
    for (const event of events) for (const one of event.links) expect(ids).toContain(one.to);
  });

  it("does not depend on the order of documents", () => {
    expect(link(["report", report], ["record", record])).toEqual(events);
  });

  it("keeps meetings of different people on one day apart", () => {
    const other = telegram(["I met with Ambassador Lund yesterday."]);
    expect(link(["record", record], ["other", other]).filter((event) => event.kind === "meeting")).toHaveLength(2);
  });
});

describe("revisions", () => {
  it("links a later proposal of the same party to the one that it reworks", () => {
    const later: Example = {
      ...record,
      date: "1974-12-05",
      lines: [
        ...record.lines.slice(0, 3),
        says("Varga", "Here is our new proposal for a settlement."),
        { text: "First, all ships should pass the straits without asking and without fees of any kind." },
        { text: "Second, a commission of harbour masters should oversee lamps." },
        { text: "Third, fishing quotas should be fixed yearly by both capitals." },
        { text: "Fourth, cable repairs should be shared evenly." },
        { text: "Fifth, captured crews should be released within sixty days." },
      ],
    };
    const proposals = link(["record", record], ["later", later]).filter((event) => event.kind === "proposal");
    expect(proposals).toHaveLength(2);
    expect(proposals[1]?.links).toContainEqual({ type: "revises", to: proposals[0]?.id });
  });
});

describe("links to what other documents hold, by the name that a text gives it", () => {
  it("knows a telegram by its number", () => {
    const events = link(
      ["earlier", telegram(["10856. The straits are quiet."], { date: "1974-11-18" })],
      ["later", telegram(["84238. Ref: Port Amber 10856.", "You should see Rehn."])],
    );
    const later = events.find((event) => event.title.includes("84238"));
    const earlier = events.find((event) => event.title.includes("10856"));
    expect(later?.links).toContainEqual({ type: "refers-to", to: earlier?.id });
  });

  it("knows a proposal by whose it is and by its points, and takes no other", () => {
    const named = (text: string) => {
      const events = link(["record", record], ["later", telegram([text], { date: "1974-11-25" })]);
      const proposal = events.find((event) => event.kind === "proposal");
      const message = events.find((event) => event.kind === "message");
      return (message?.links ?? []).some((one) => one.to === proposal?.id);
    };
    expect(named("Rehn spoke of the Maravian two-point proposal.")).toBe(true);
    expect(named("Rehn spoke of the Maravian seven-point proposal.")).toBe(false);
    expect(named("Rehn spoke of the Tollander two-point proposal.")).toBe(false);
  });
});
