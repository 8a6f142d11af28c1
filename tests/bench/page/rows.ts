import type { Dataset } from "../../../data/schema/index.ts";
import { momentOf } from "../../../renderer/model/dates.ts";
import type { Row, Rows } from "./adapter.ts";

const COLOURS = ["#4269d0", "#e8a317", "#d1495b", "#3a9e8f", "#3ca951", "#b05fae", "#8a6d3b", "#6b7280"];

/** The events of a dataset as plain timelines take them: each once, in the group of its first party; undated ones are left out. */
export function rowsOf(dataset: Dataset): Rows {
  const groups = dataset.parties.map(({ name }, i) => ({ name, colour: COLOURS[i % COLOURS.length] ?? "#6b7280" }));
  const groupOf = new Map(dataset.parties.map(({ id }, i) => [id, i]));
  const rows: Row[] = [];
  dataset.events.forEach((event, id) => {
    const { shape, placed, date } = momentOf(event.when.edtf);
    if (Number.isNaN(placed)) return;
    const lasted = shape === "span" && Number.isFinite(date.latest);
    const common = { id, group: groupOf.get(event.parties[0] ?? "") ?? 0, title: event.title };
    rows.push(lasted ? { ...common, start: date.earliest, end: date.latest } : { ...common, start: placed });
  });
  const span = [momentOf(dataset.span.from).date.earliest, momentOf(dataset.span.to).date.latest] as const;
  return { groups, rows, extent: span };
}
