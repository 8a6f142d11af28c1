import { describe, expect, it } from "vitest";
import { derive, type Example, type Line, telegram, VARGA } from "./example.ts";

/** A memorandum from Varga to her own president. */
function memorandum(...lines: readonly (string | Line)[]): Example {
  return {
    title: "Memorandum From Foreign Minister Varga to President Sol",
    type: "memorandum",
    from: VARGA,
    to: { person: "petra-sol", party: "MAR" },
    lines,
  };
}

describe("a series in a paper of one side that was put to nobody", () => {
  it.each<readonly [string, Example]>([
    [
      "a forecast of one thing or the other",
      memorandum(
        "Tolland has already called for a truce, although Kesh has not taken this up. It is a virtual certainty that either (a) Kesh will call for a conference, or (b) the Tollanders will withdraw their envoy and close the straits.",
      ),
    ],
    [
      "causes of a failure",
      telegram([
        "I saw the harbour council. Failure to hold the forts results, I suggested, from three primary causes which, in turn, derive from many lesser ones. These three are (1) lack of cutters, (2) release of the best crews, and (3) our inability to close the straits.",
      ]),
    ],
    [
      "variants of an operation",
      memorandum(
        "Rehn proposed nothing new in March.",
        "A blockade could be:",
        { label: "a", text: "limited to the outer channel;" },
        "Estimates say that this would not lead Port Amber to yield.",
        { label: "b", text: "extended to the coastal waters;" },
        { label: "c", text: "combined with a closing of the straits;" },
        { label: "d", text: "carried out at once and without notice." },
      ),
    ],
    [
      "what the other side may be expected to demand",
      memorandum(
        "Tolland has called for a truce. By spring Tolland would probably demand: (a) an end to our patrols; (b) recognition of its lights; and (c) withdrawal from the forts.",
      ),
    ],
    [
      "what it could live with in the author's judgment",
      memorandum(
        "In our judgment Tolland would be prepared to accept: (a) a reduction of patrols; (b) private talks in Kesh; and (c) a joint office for the lights.",
      ),
    ],
    [
      "courses to choose from",
      memorandum(
        "Tolland's proposal of January has had wide effect. We face three possible courses:",
        { label: "1", text: "Stop the patrols and wait for talks." },
        { label: "2", text: "Reduce the patrols to the northern strait." },
        { label: "3", text: "Continue the patrols until an answer is received." },
      ),
    ],
    [
      "what would follow",
      memorandum(
        "Our position after Rehn's offer is weak. Failure of the talks would lead to (1) a resumption of the raids, (2) a withdrawal of our cutters by the end of the year, or (3) a truce without any agreement on crews.",
      ),
    ],
    [
      "a speech that an ally's or one's own leader would make",
      memorandum(
        { text: "Announcement of the Plan", kind: "heading" },
        "The President of Maravia would make a speech to Tolland that would:",
        { label: "1", text: "Offer amnesty to all crews." },
        { label: "2", text: "Announce elections on the islands." },
        { label: "3", text: "Propose a meeting with Tolland." },
      ),
    ],
    [
      "what one would like to get for what can be offered",
      memorandum(
        "We hold two cards that can be offered to Tolland. We want to trade these cards for as much as possible of the following: an end to the raids, a release of the crews, and a withdrawal from the forts.",
      ),
    ],
    [
      "what a state of things requires",
      memorandum(
        "The fleet is tired. To put it right after Tolland's offer of April requires that (a) pay be raised; (b) leave be given; and (c) families be moved to the ports.",
      ),
    ],
  ])("%s", (_what, example) => {
    expect(derive(example, "proposal")).toEqual([]);
  });
});

describe("an offer that a paper of one side tells of", () => {
  it.each<readonly [string, Example, string]>([
    [
      "put in a talk by the other side",
      memorandum(
        "I met Rehn for six hours. Rehn tabled a plan of three points:",
        { label: "1", text: "All cutters to leave the straits." },
        { label: "2", text: "All crews to be released." },
        { label: "3", text: "The forts to be closed." },
      ),
      "TOL>MAR 3",
    ],
    [
      "passed on by a third",
      memorandum(
        "Lund told me what Tolland had asked her to pass on. Tolland's terms were: (1) an end to patrols; (2) no new forts; and (3) talks after withdrawal.",
      ),
      "TOL>MAR 3",
    ],
    [
      "uncertain, and said to the author",
      telegram([
        "Called on Rehn. He volunteered that a settlement might be found on the following terms: (1) both sides end patrols; (2) crews are released; (3) the lights are shared.",
      ]),
      "TOL>MAR 3",
    ],
    [
      "in a note that is handed over and asks for changes",
      telegram([
        "Called on Rehn at his request. He handed me an aide-memoire. It asks for the following changes in the draft:",
        { label: "1", text: "All cutters shall leave the straits." },
        { label: "2", text: "The word lights shall be deleted." },
        { label: "3", text: "The forts shall be respected." },
      ]),
      "TOL>MAR 3",
    ],
    [
      "to be conveyed by an order",
      telegram([
        "Please tell Rehn at tomorrow's session that we would be prepared to: (1) stop all patrols; (2) begin talks three days later; and (3) keep the arrangement secret.",
      ]),
      "MAR>TOL 3",
    ],
    [
      "made by one's own side at the table",
      memorandum(
        "At my meeting with Rehn I offered the following: (a) we would set a date for withdrawal; (b) crews would be released by that date; and (c) a truce would begin on signature.",
      ),
      "MAR>TOL 3",
    ],
  ])("%s", (_what, example, expected) => {
    expect(derive(example, "proposal").map((one) => `${one.parties.join(">")} ${one.points?.length}`)).toEqual([
      expected,
    ]);
  });
});
