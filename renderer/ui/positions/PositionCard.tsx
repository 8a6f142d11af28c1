import type { Card } from "../../positions/describe.ts";

interface Properties {
  readonly card: Card;
  readonly x: number;
  readonly y: number;
}

const WIDTH = 304;
const ROOM_BELOW = 190;
const OFF = 16;

/** What a mark, a step, a gap or a rule's finding is, while the pointer or the keys rest on it. */
export function PositionCard({ card, x, y }: Properties) {
  const left = x + OFF + WIDTH > window.innerWidth - OFF ? x - OFF - WIDTH : x + OFF;
  const below = y + ROOM_BELOW < window.innerHeight - 130;
  const place = below ? { left, top: y + OFF } : { left, bottom: `calc(100% - ${y - OFF}px)` };
  return (
    <div className="hover-card position-card" style={{ ...place, width: WIDTH }} aria-hidden="true">
      <h3>{card.title}</h3>
      {card.second !== "" && <p className="kind">{card.second}</p>}
      {card.lines.length > 0 && (
        <ul>
          {card.lines.map(({ head, text }, i) => (
            <li key={`${i} ${text}`}>
              <b>{head}</b> <span>{text}</span>
            </li>
          ))}
        </ul>
      )}
      {card.foot !== "" && <p className="say">{card.foot}</p>}
    </div>
  );
}
