import { isEdtf } from "../../../data/schema/index.ts";

/** Which part of time the figure shows: all, what is on screen, or between two dates as they are typed. */
export interface RangeChoice {
  readonly of: "whole" | "visible" | "dates";
  readonly from: string;
  readonly to: string;
}

export const WHOLE: RangeChoice = { of: "whole", from: "", to: "" };

/** The dates that a choice comes to; what is wrong with them where they are none. */
export function datesOf(
  { of, from, to }: RangeChoice,
  visible: { readonly from: string; readonly to: string } | undefined,
): { readonly from?: string; readonly to?: string; readonly wrong?: string } {
  if (of === "whole") return {};
  if (of === "visible") return visible ?? {};
  const wrong = [from, to].map((text) => text.trim()).find((text) => text !== "" && !isEdtf(text));
  if (wrong !== undefined) return { wrong: `“${wrong}” is no date: write 1971, 1971-05 or 1971-05-31` };
  return {
    ...(from.trim() === "" ? {} : { from: from.trim() }),
    ...(to.trim() === "" ? {} : { to: to.trim() }),
  };
}

interface Properties {
  readonly choice: RangeChoice;
  readonly visible: { readonly from: string; readonly to: string } | undefined;
  readonly onChange: (choice: RangeChoice) => void;
}

export function FigureRange({ choice, visible, onChange }: Properties) {
  return (
    <>
      <label htmlFor="figure-range">Time</label>
      <select
        id="figure-range"
        value={choice.of}
        onChange={(event) => onChange({ ...choice, of: event.target.value as RangeChoice["of"] })}
      >
        <option value="whole">All of the record</option>
        <option value="visible" disabled={visible === undefined}>
          What is on screen{visible === undefined ? "" : `, ${visible.from} to ${visible.to}`}
        </option>
        <option value="dates">Between two dates</option>
      </select>
      {choice.of === "dates" && (
        <>
          <span>Dates</span>
          <span className="dates">
            <input
              type="text"
              aria-label="First date"
              placeholder="1971-04"
              value={choice.from}
              onChange={(event) => onChange({ ...choice, from: event.target.value })}
            />
            to
            <input
              type="text"
              aria-label="Last date"
              placeholder="1971-07-31"
              value={choice.to}
              onChange={(event) => onChange({ ...choice, to: event.target.value })}
            />
          </span>
        </>
      )}
    </>
  );
}
