import { useCallback } from "react";
import { MOST_COMPARED } from "../../compare/choice.ts";
import type { Column, ColumnLink } from "../../compare/comparison.ts";
import { reporterOf, sourceWords, whoPut } from "../../compare/heading.ts";
import { columnHue, drawColumnLink, drawHeadMark } from "../../compare/marks.ts";
import { eventAt, eventDate, placeName } from "../../model/names.ts";
import type { Record as DatasetRecord } from "../../model/record.ts";
import type { Pen } from "../../pen/pen.ts";
import { type Theme, themes } from "../../pen/theme.ts";
import { useApp } from "../state/context.ts";
import { useThemeName } from "../useTheme.ts";
import { CHANNEL_WORDS, EVIDENCE_WORDS, LINK_WORDS, LINKED_WORDS } from "../words.ts";
import { PenPicture } from "./PenPicture.tsx";
import { useCompared } from "./useCompared.ts";

const MARK = 40;
const LINE = { width: 72, height: 12 };

interface Properties {
  readonly record: DatasetRecord;
  readonly column: Column;
}

/** What a column's text is, when and by whom it was put, and what ties it to its neighbour. */
export function ColumnHead({ record, column }: Properties) {
  const { event, index, next } = column;
  const { actions } = useApp();
  const { remove } = useCompared(record);
  const mark = useCallback(
    (pen: Pen, theme: Theme) => drawHeadMark(record, index, MARK / 2, MARK / 2, pen, theme),
    [record, index],
  );
  const reporter = reporterOf(record, index);
  return (
    <>
      <div className="descent">
        <Others record={record} column={column} />
        {next !== undefined && <Next link={next} />}
      </div>
      <PenPicture width={MARK} height={MARK} draw={mark} className="head-mark" />
      <div className="title">
        <button type="button" tabIndex={-1} title="Show its details" onClick={() => actions.select([event.id])}>
          {event.title}
        </button>
        <button
          type="button"
          tabIndex={-1}
          className="remove"
          aria-label={`Take ${event.title} out`}
          title="Take out (Backspace)"
          onClick={() => remove(event.id)}
        >
          ×
        </button>
      </div>
      <div className="when">
        {eventDate(record, index, { long: true })}
        {event.place !== undefined && `, ${placeName(record, event.place)}`}{" "}
        <span>
          {event.channel === undefined ? "channel not stated" : CHANNEL_WORDS[event.channel]},{" "}
          {EVIDENCE_WORDS[record.evidence(index)]}
        </span>
      </div>
      <div className="put">
        <span>
          {whoPut(record, event)}
          {reporter !== undefined && `, as ${reporter} reports it`}
        </span>
        <span className="source">{sourceWords(record, index)}</span>
      </div>
      <Bar record={record} index={index} />
    </>
  );
}

/** "answered by", with a line to the mark of the next column. */
function Next({ link }: { readonly link: ColumnLink }) {
  const { type, active } = link;
  const line = useCallback(
    (pen: Pen, theme: Theme) => drawColumnLink(type, 2, LINE.width - 1, LINE.height / 2, pen, theme),
    [type],
  );
  // Columns stand in order of time, so that the right one does something to the left one, but for texts of one day.
  if (active) return <span className="next alone">{LINK_WORDS[type]} the next</span>;
  return (
    <span className="next">
      {LINKED_WORDS[type]}
      <PenPicture {...LINE} draw={line} />
    </span>
  );
}

/** What the text does to others than its neighbour; a click puts one that is not shown beside it. */
function Others({ record, column }: Properties) {
  const { store } = useApp();
  const { add } = useCompared(record);
  const full = store((state) => state.compared.length >= MOST_COMPARED);
  const { others } = column;
  if (others.length === 0) return null;
  const names = others.map(({ other }) => eventAt(record, record.indexOf(other)).title);
  const words = (link: ColumnLink & { readonly shown: boolean }, name: string) =>
    `${LINK_WORDS[link.type]} ${name}${link.shown ? "" : ", not shown"}`;
  const all = others.map((link, i) => words(link, names[i] ?? "")).join("; ");
  const [first] = others;
  const hidden = others.filter(({ shown }) => !shown);
  const wanted = hidden[0];
  const rest = others.length === 1 ? "" : ` and ${others.length - 1} more`;
  const short = first === undefined ? "" : words({ ...first, shown: hidden.length === 0 }, `${names[0]}${rest}`);
  if (wanted === undefined || full) {
    return (
      <span className="other" title={all}>
        {short}
      </span>
    );
  }
  return (
    <button
      type="button"
      tabIndex={-1}
      className="other"
      title={`${all}. Click to put it beside`}
      onClick={() => add(wanted.other)}
    >
      {short}
    </button>
  );
}

function Bar({ record, index }: { readonly record: DatasetRecord; readonly index: number }) {
  const { store } = useApp();
  const theme = themes[useThemeName(store)];
  const hue = columnHue(record, index);
  return (
    <div className="party-bar" aria-hidden="true">
      <span style={{ background: theme.party[hue.slot].fill }} />
      {hue.lower !== undefined && <span style={{ background: theme.party[hue.lower].fill }} />}
    </div>
  );
}
