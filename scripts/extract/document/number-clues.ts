import type { SourceDocument } from "../read/source.ts";
import { daySpan } from "../recognise/calendar.ts";
import { findCalendarDates } from "../recognise/calendar-date.ts";
import { FULL_MONTH } from "../recognise/date-words.ts";
import type { Odds } from "./clue-odds.ts";
import { awayFrom, type Clue } from "./day-clue.ts";

/** A message's place in the count of a post: telegrams are numbered as they are sent. */
interface Numbered {
  readonly number: number;
  /** A series that is named ("Delto"), or which way the telegrams of a bare count go. */
  readonly series: string;
}

/** "41746. Ref:", "642/Delto 1160. From", "WHS 3072." at the head of a message. */
const HEAD = /^\s*(?:(\d{2,6})(?:\/([A-Z]\p{L}+) (\d{1,4}))?|([A-Z][\p{L}]{2,7}) (\d{1,5})(?:\/[\p{L}\d ]+)?)\.\s/u;
const CITED = new RegExp(
  `\\b(?:[Tt]elegrams?|[Mm]essages?|[Cc]ables?) (?:(\\d{2,6})(?:/([A-Z]\\p{L}+) (\\d{1,4}))? (from|to) \\p{Lu}[\\p{L} .]{2,20}?|([A-Z]\\p{L}{2,7}) (\\d{1,5})),? (?=${FULL_MONTH} \\d)`,
  "gu",
);

/** Telegrams a day: of a ministry that writes to all its posts, and of one post. */
const OF_A_MINISTRY = 600;
const OF_A_POST = 40;
/** Numbers that are farther apart, in days at that pace, tell no day. */
const NEAREST = 3;

/** Telegrams of the same count, with a number near the document's own and a date: it was sent about then. */
export function numberClues(source: SourceDocument): readonly Clue[] {
  const title = source.stated.title ?? "";
  const first = source.blocks.find((block) => block.kind === "paragraph" || block.kind === "list-item");
  if (first === undefined || !/\b(?:telegram|message|cable)\b/i.test(title)) return [];
  const ministry = /\bfrom the (?:department|ministry|foreign office)\b/i.test(title);
  const own = numbersOf(
    HEAD.exec(source.plain.slice(first.start, Math.min(first.end, first.start + 60))),
    ministry ? "to" : "from",
  );
  if (own.length === 0) return [];
  return source.notes.flatMap((note) => {
    const text = source.plain.slice(note.start, note.end);
    return [...text.matchAll(CITED)].flatMap((match): readonly Clue[] => {
      const cited = numbersOf([match[0], match[1], match[2], match[3], match[5], match[6]], match[4] ?? "");
      const at = match.index + match[0].length;
      const [date] = findCalendarDates(text.slice(at, at + 24), { yearless: true });
      const day = /^(\d{4}|XXXX)-(\d\d)-(\d\d)$/.exec(date?.edtf ?? "");
      const pair = cited.flatMap((one) =>
        own.filter((other) => other.series === one.series).map((mine) => ({ mine, one })),
      )[0];
      if (date === undefined || day === null || pair === undefined) return [];
      const away = (pair.mine.number - pair.one.number) / (ministry ? OF_A_MINISTRY : OF_A_POST);
      if (Math.abs(away) > NEAREST) return [];
      const year = daySpan(date.edtf)?.first.year;
      const named = { month: Number(day[2]), day: Number(day[3]), ...(year === undefined ? {} : { year }) };
      return [
        {
          rule: "number-near",
          text: text.slice(at + date.start, at + date.end),
          reason: `note ${note.label} dates the message numbered ${pair.one.number}, near its own ${pair.mine.number}`,
          trust: 0.93,
          odds: awayFrom(named, aboutDays(away)),
          ...(Math.abs(away) > 1 ? { loose: true } : {}),
        },
      ];
    });
  });
}

function numbersOf(match: readonly (string | undefined)[] | null, way: string): readonly Numbered[] {
  if (match === null) return [];
  const [, bare, series, ofSeries, other, ofOther] = match;
  return [
    ...(bare === undefined ? [] : [{ number: Number(bare), series: way }]),
    ...(series === undefined ? [] : [{ number: Number(ofSeries), series }]),
    ...(other === undefined ? [] : [{ number: Number(ofOther), series: other }]),
  ];
}

/** So many days away, the less surely the more. */
function aboutDays(away: number): Odds {
  const width = 0.3 + Math.abs(away) * 0.6;
  let sum = 0;
  for (let days = -30; days <= 30; days += 1) sum += Math.exp(-Math.abs(days - away) / width);
  return (days) => Math.exp(-Math.abs(days - away) / width) / sum;
}
