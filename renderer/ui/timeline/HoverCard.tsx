import type { Record as DatasetRecord } from "../../model/record.ts";
import { documentsOf, eventAt, eventDate } from "../../model/names.ts";
import { sourceLine } from "../../model/citation.ts";
import { CHANNEL_WORDS, EVIDENCE_WORDS, KIND_WORDS } from "../words.ts";

interface Properties {
  readonly record: DatasetRecord;
  readonly event: string;
  readonly x: number;
  readonly y: number;
}

const WIDTH = 288;
const ROOM_BELOW = 220;
const OFF = 16;
const MOST_POINTS = 6;

/** What a mark is, while the pointer rests on it. */
export function HoverCard({ record, event: id, x, y }: Properties) {
  const index = record.indexOf(id);
  if (index < 0) return null;
  const event = eventAt(record, index);
  const points = event.points ?? [];
  const kind = [
    event.parties.join(" · "),
    KIND_WORDS[event.kind].toLowerCase(),
    event.channel === undefined ? "channel not stated" : CHANNEL_WORDS[event.channel],
    EVIDENCE_WORDS[record.evidence(index)],
  ];
  const left = x + OFF + WIDTH > window.innerWidth - OFF ? x - OFF - WIDTH : x + OFF;
  const below = y + ROOM_BELOW < window.innerHeight - 84;
  const place = below ? { left, top: y + OFF } : { left, bottom: `calc(100% - ${y - OFF}px)` };
  return (
    <div className="hover-card" style={place} aria-hidden="true">
      <h3 dir="auto">{event.title}</h3>
      <p className="kind">{kind.filter((part) => part !== "").join(" · ")}</p>
      {points.length > 0 && (
        <ol>
          {points.slice(0, MOST_POINTS).map((point) => (
            <li key={point.n}>
              <b>{point.n}</b> <span>{point.label ?? point.summary}</span>
            </li>
          ))}
          {points.length > MOST_POINTS && <li>and {points.length - MOST_POINTS} more</li>}
        </ol>
      )}
      <p className="foot">
        <span className="date">{eventDate(record, index)}</span>
        <span className="source">{documentsOf(record, index).map(sourceLine).join("; ")}</span>
      </p>
    </div>
  );
}
