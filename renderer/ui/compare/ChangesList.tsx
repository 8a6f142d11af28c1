import type { Point } from "../../../data/schema/index.ts";
import type { Column, Comparison } from "../../compare/comparison.ts";
import { LINK_WORDS } from "../words.ts";

/** What became of every point between two texts that are linked: nothing is left out, also where nothing matches. */
export function ChangesList({ comparison }: { readonly comparison: Comparison }) {
  const linked = comparison.columns.filter(({ changes }) => changes !== undefined);
  if (linked.length === 0)
    return <p className="hint">None of these texts answers, revises or replaces another of them.</p>;
  return (
    <div className="changes">
      {linked.map((column) => (
        <ChangesOf key={column.event.id} comparison={comparison} column={column} />
      ))}
      <p className="rule-words">
        A point comes from the one that it shares most issues with, then most words; one to one. A pair is about the
        same thing: that they say the same, only their words can show.
      </p>
    </div>
  );
}

function ChangesOf({ comparison, column }: { readonly comparison: Comparison; readonly column: Column }) {
  const { changes } = column;
  const earlier = changes === undefined ? undefined : comparison.columns[changes.column];
  if (changes === undefined || earlier === undefined) return null;
  const answer = changes.type === "answers";
  const moved = changes.pairs.filter((pair) => pair.moved);
  const reworded = changes.pairs.filter((pair) => pair.reworded && !pair.moved);
  const same = changes.pairs.filter((pair) => !pair.reworded && !pair.moved);
  const pairs = (list: typeof moved) =>
    list.map(({ earlier: from, later }) => (
      <li key={later.n}>
        <b>
          {from.n} → {later.n}
        </b>{" "}
        {nameOf(later)}
      </li>
    ));
  const points = (list: readonly Point[]) =>
    list.map((point) => (
      <li key={point.n}>
        <b>{point.n}</b> {nameOf(point)}
      </li>
    ));
  return (
    <section aria-label={`${column.event.title} against ${earlier.event.title}`}>
      <h2>
        {column.event.title} {LINK_WORDS[changes.type]} {earlier.event.title}
      </h2>
      <dl>
        <Group words={answer ? "Without counterpart there" : "Added"} items={points(changes.added)} />
        <Group words={answer ? "Left without counterpart" : "Dropped"} items={points(changes.dropped)} />
        <Group words={answer ? "Taken up, other number" : "Moved"} items={pairs(moved)} />
        <Group words={answer ? "Taken up" : "Reworded in place"} items={pairs(reworded)} />
        <Group words="Unchanged" items={pairs(same)} />
      </dl>
    </section>
  );
}

function Group({ words, items }: { readonly words: string; readonly items: readonly React.ReactNode[] }) {
  if (items.length === 0) return null;
  return (
    <div className="group">
      <dt>
        {words} <span>{items.length}</span>
      </dt>
      <dd>
        <ul>{items}</ul>
      </dd>
    </div>
  );
}

const LONGEST = 48;

function nameOf({ label, summary }: Point): string {
  if (label !== undefined) return label;
  return summary.length <= LONGEST ? summary : `${summary.slice(0, LONGEST).replace(/\s+\S*$/, "")}…`;
}
