import type { Event, Evidence } from "../../../data/schema/index.ts";
import { useApp } from "../state/context.ts";
import type { Record as DatasetRecord } from "../../model/record.ts";
import { documentTitle } from "../../model/names.ts";

/** The passages that support the event and its points, each with the fields that it backs. */
export function EvidenceList({ record, event }: { readonly record: DatasetRecord; readonly event: Event }) {
  const cards = [
    ...event.evidence.map((evidence) => ({ evidence, supports: evidence.supports.map(supportWords) })),
    ...(event.points ?? []).flatMap((point) =>
      point.evidence.map((evidence) => ({ evidence, supports: [`point ${point.n}`] })),
    ),
  ];
  const documents = new Set(cards.map(({ evidence }) => evidence.document)).size;
  return (
    <section aria-label="Evidence">
      <h3>
        Evidence
        <small>
          {count(cards.length, "passage")}, {count(documents, "document")}
        </small>
      </h3>
      {cards.length === 0 && <p className="notes">No passage: the catalogue record alone tells of it.</p>}
      {cards.map(({ evidence, supports }, i) => (
        <EvidenceCard key={`${i} ${evidence.position.start}`} record={record} evidence={evidence} supports={supports} />
      ))}
    </section>
  );
}

interface CardProperties {
  readonly record: DatasetRecord;
  readonly evidence: Evidence;
  readonly supports: readonly string[];
}

function EvidenceCard({ record, evidence, supports }: CardProperties) {
  const { actions } = useApp();
  const { start, end } = evidence.position;
  return (
    <div className="evidence-card">
      <div className="top">
        {evidence.quote !== undefined && <mark>“{evidence.quote.exact}”</mark>}
        <span className="page">{evidence.page === undefined ? "" : pageWords(evidence.page)}</span>
      </div>
      <div className="what">
        <span>supports {supports.join(", ")}</span>
        <button
          type="button"
          className="link-button"
          title={`Characters ${start} to ${end} of ${documentTitle(record, evidence.document)}`}
          onClick={() => actions.openPassage(evidence)}
        >
          open passage
        </button>
      </div>
    </div>
  );
}

/** "p. 653" or "pp. 653–4": a page as people write it. */
export function pageWords(page: string): string {
  return /[–-]/.test(page) ? `pp. ${page.replace("-", "–")}` : `p. ${page}`;
}

/** `points[2]` counts from 0, people from 1. */
function supportWords(field: string): string {
  const point = /^points\[(\d+)\]$/.exec(field)?.[1];
  return point === undefined ? field : `point ${Number(point) + 1}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
