import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Link } from "../../../data/schema/index.ts";
import { DESCENT, familyOf, lineageOf, type LineageNode } from "../../../renderer/compare/lineage.ts";
import { event, proposal, recordOf, stance } from "./talks.ts";

function drawn(nodes: readonly LineageNode[], depth = 0): string[] {
  return nodes.flatMap((node) => [
    `${"  ".repeat(depth)}${node.type === undefined ? "" : `${node.type} `}${node.id}${node.also
      .map(({ type, to }) => ` +${type} ${to}`)
      .join("")}`,
    ...drawn(node.children, depth + 1),
  ]);
}

describe("lineage", () => {
  const record = recordOf([
    proposal("a", "1923-01-01", ["KAP", "LUN"]),
    proposal("b", "1923-02-01", ["KAP", "LUN"], { links: [{ type: "revises", to: "a" }] }),
    proposal("d", "1923-03-02", ["KAP", "LUN"], {
      links: [
        { type: "revises", to: "a" },
        { type: "supersedes", to: "b" },
        { type: "refers-to", to: "x" },
      ],
    }),
    // Of the same day as the text that it answers, and before it by id.
    proposal("c", "1923-03-02", ["LUN", "KAP"], { links: [{ type: "answers", to: "d" }] }),
    stance(
      "no",
      "1923-04-01",
      { party: "GUI", issue: "lamp", value: [0, 0] },
      { links: [{ type: "rejects", to: "d" }] },
    ),
    proposal("x", "1923-03-01", ["GUI"]),
    event("m", "meeting", "1923-03-02", ["KAP", "LUN"], { links: [{ type: "part-of", to: "d" }] }),
  ]);

  it("is one tree across parties, the same from wherever one asks", () => {
    const tree = ["a", "  revises b", "    supersedes d +revises a", "      answers c", "      rejects no"];
    for (const id of ["a", "b", "c", "d", "no"]) expect(drawn(lineageOf(record, id)), id).toEqual(tree);
  });

  it("leaves out references, and of an event without such links gives it alone", () => {
    expect(drawn(lineageOf(record, "x"))).toEqual(["x"]);
    expect(drawn(lineageOf(record, "m"))).toEqual(["m"]);
    expect(lineageOf(record, "nobody")).toEqual([]);
  });

  it("has several roots where texts without a common ancestor meet in one", () => {
    const meeting = recordOf([
      proposal("a", "1923-01-01", ["KAP"]),
      proposal("b", "1923-01-02", ["LUN"]),
      proposal("c", "1923-01-03", ["GUI"], {
        links: [
          { type: "revises", to: "a" },
          { type: "revises", to: "b" },
        ],
      }),
    ]);
    expect(drawn(lineageOf(meeting, "a"))).toEqual(["a", "b", "  revises c +revises a"]);
  });

  it("walks circles once", () => {
    const circle = recordOf([
      proposal("a", "1923-01-01", ["KAP"], { links: [{ type: "answers", to: "c" }] }),
      proposal("b", "1923-01-02", ["LUN"], { links: [{ type: "answers", to: "a" }] }),
      proposal("c", "1923-01-03", ["KAP"], {
        links: [
          { type: "answers", to: "b" },
          { type: "answers", to: "c" },
        ],
      }),
    ]);
    expect(drawn(lineageOf(circle, "b"))).toEqual(["a +answers c", "  answers b", "    answers c"]);
  });

  it("of any links holds every member of the family once, with each of its links in the tree or beside it", () => {
    const ids = ["a", "b", "c", "d", "e", "f"];
    const link = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids), fc.constantFrom(...DESCENT));
    fc.assert(
      fc.property(fc.array(link, { maxLength: 12 }), fc.constantFrom(...ids), (links, from) => {
        const linked = recordOf(
          ids.map((id, i) =>
            proposal(id, `1923-0${(i % 3) + 1}-01`, ["KAP"], {
              links: links.filter(([of]) => of === id).map(([, to, type]): Link => ({ type, to })),
            }),
          ),
        );
        const seen: string[] = [];
        let told = 0;
        const walk = (nodes: readonly LineageNode[]) => {
          for (const node of nodes) {
            seen.push(node.id);
            told += node.also.length + (node.type === undefined ? 0 : 1);
            walk(node.children);
          }
        };
        walk(lineageOf(linked, from));
        const family = familyOf(linked, from);
        expect(seen.toSorted()).toEqual([...family].sort());
        expect(told).toBe(links.filter(([of, to]) => family.has(of) && of !== to).length);
      }),
    );
  });
});
