import { useCallback } from "react";
import type { Cell } from "../../compare/cell.ts";
import type { Column, ComparisonRow, RowGap } from "../../compare/comparison.ts";
import { columnHue, drawSpeaks } from "../../compare/marks.ts";
import { rowGapWords } from "../../compare/spreadsheet.ts";
import { dayWords } from "../../model/date-words.ts";
import { partyName } from "../../model/names.ts";
import type { Record as DatasetRecord } from "../../model/record.ts";
import type { Pen } from "../../pen/pen.ts";
import type { Theme } from "../../pen/theme.ts";
import { PenPicture } from "./PenPicture.tsx";

const STEP = 16;
const HEIGHT = 16;

interface Properties {
  readonly record: DatasetRecord;
  readonly columns: readonly Column[];
  readonly row: ComparisonRow;
}

/** The issue, who speaks to it, and how far apart they were. */
export function RowHead({ record, columns, row }: Properties) {
  const { issue, cells, gap } = row;
  const dots = useCallback(
    (pen: Pen, theme: Theme) =>
      columns.forEach(({ index }, i) => {
        const state = cells[i]?.state ?? "silent";
        drawSpeaks(state, columnHue(record, index), STEP * i + STEP / 2, HEIGHT / 2, pen, theme);
      }),
    [record, columns, cells],
  );
  return (
    <>
      <span className="issue" title={issue.question}>
        {issue.name}
      </span>
      <span className="speaks">
        <PenPicture width={STEP * columns.length} height={HEIGHT} draw={dots} />
        <span className="visually-hidden">{columns.map((column, i) => spoken(column, cells[i])).join("; ")}</span>
        <span className={gap.kind === "gap" ? "gap" : "gap none"} title={gapTip(record, gap)}>
          <span className="visually-hidden">Gap: </span>
          {rowGapWords(gap)}
        </span>
      </span>
    </>
  );
}

const SPOKEN: Readonly<{ [state in Cell["state"]]: string }> = {
  points: "in the text",
  whole: "in the text",
  beside: "beside the text",
  silent: "silent",
};

function spoken({ event }: Column, cell: Cell | undefined): string {
  return `${event.title} ${SPOKEN[cell?.state ?? "silent"]}`;
}

function gapTip(record: DatasetRecord, gap: RowGap): string {
  switch (gap.kind) {
    case "gap": {
      const parties = gap.parties.map((party) => partyName(record, party)).join(" and ");
      return `Between ${parties}, ${dayWords(gap.time, { long: true })}: 0 is agreement, 1 one end of the scale against the other. See Positions.`;
    }
    case "only":
      return `Of ${partyName(record, gap.party)} alone there is evidence in this time, so there is no gap to tell.`;
    case "none":
      return "No date in this time at which both parties are in evidence.";
  }
}
