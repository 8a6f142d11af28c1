import { csvFormatRow, tsvFormatRow } from "d3";

/** Excel takes a file of UTF-8 for one of its own code page unless it begins with this. */
const BYTE_ORDER_MARK = "\uFEFF";
/** What a spreadsheet would run when the file is opened: a cell that begins like a formula and is no number. */
const FORMULA = /^[=+@\t\r]|^-(?![\d.])/;

/** A table as a CSV file by RFC 4180, UTF-8 with its mark, for spreadsheets and for programs. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `${BYTE_ORDER_MARK}${rows.map((row) => `${csvFormatRow(row.map(asText))}\r\n`).join("")}`;
}

/** A table as tab-separated lines, as spreadsheets take them from the clipboard: no tabs or line ends in a cell. */
export function toTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => tsvFormatRow(row.map((cell) => asText(cell.replace(/[\t\r\n]+/g, " "))))).join("\n");
}

/** A dataset is somebody else's text: what it says must stay text. An apostrophe is how spreadsheets are told so. */
function asText(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}
