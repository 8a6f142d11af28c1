import { findDates } from "../recognise/date.ts";
import type { ArchiveSpan } from "./archive-date.ts";
import { type Clue, COVER, DAY, placed, shifted } from "./day-clue.ts";
import type { Passage } from "./passages.ts";

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

/** "Saturday afternoon" in the opening, with a covering paper as the latest possible day: the last such day before it. */
export function weekdayClue(passages: readonly Passage[], clues: readonly Clue[]): Clue | undefined {
  const bound = clues
    .filter((clue) => clue.rule === COVER)
    .map((clue) => clue.day)
    .sort()[0];
  if (bound === undefined) return undefined;
  for (const { where, text } of passages) {
    if (where !== "opening") continue;
    const name = /\b(?:on|this|of|last) ((?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)\b/.exec(text)?.[1];
    if (name === undefined) continue;
    const weekday = WEEKDAYS.findIndex((day) => day === name);
    const back = (new Date(`${bound}T00:00:00Z`).getUTCDay() - weekday + 7) % 7;
    return {
      day: shifted(bound, -back),
      weight: 3,
      rule: "weekday-before-cover",
      text: name,
      reason: `the opening speaks of ${name}, and note 1 names a covering paper of ${bound}: the last ${name} before it`,
    };
  }
  return undefined;
}

/** The subject names days, and the text says that what they were about ended yesterday. */
export function spokenYesterday(passages: readonly Passage[], clues: readonly Clue[]): readonly Clue[] {
  const subject = clues.find((clue) => clue.rule === "day-in-subject");
  const opening = passages
    .filter((passage) => passage.where === "opening")
    .map((passage) => passage.text)
    .join(" ");
  if (
    subject === undefined ||
    !/\byesterday\b[^.]{0,40}\b(?:conclude|complete|end|finish|met|meet|had|held|returned|saw)/i.test(opening)
  )
    return [];
  return [
    {
      day: shifted(subject.day, 1),
      weight: 4,
      rule: "yesterday-after-subject",
      text: subject.text,
      reason: `the subject line names ${subject.text}, and the text calls the end of it yesterday`,
    },
  ];
}

/** A weekday ahead that a note resolves, with something else tomorrow before it: the document is two days before it at the latest. */
export function beforeResolvedWeekday(
  passages: readonly Passage[],
  documentDate: string,
  span: ArchiveSpan | undefined,
): readonly Clue[] {
  const prose = passages
    .filter((passage) => passage.where === "opening" || passage.where === "body")
    .map((passage) => passage.text)
    .join("\n");
  const tomorrow = prose.search(/\btomorrow\b/i);
  const resolved = passages.flatMap((passage) =>
    passage.where === "note" && passage.text.length < 40 ? findDates(passage.text, { documentDate }).slice(0, 1) : [],
  );
  return resolved.flatMap((date) => {
    const resolvedDay = placed(date, documentDate.slice(0, 4), span);
    if (!DAY.test(resolvedDay)) return [];
    const name = WEEKDAYS[new Date(`${resolvedDay}T00:00:00Z`).getUTCDay()] ?? "";
    const at = prose.search(new RegExp(`\\b(?:again|then|will|next|would)\\b[^.]{0,80}\\b${name}\\b`));
    if (at === -1) return [];
    const between = tomorrow !== -1 && tomorrow < at;
    const days = between ? 2 : 1;
    return [
      {
        day: shifted(resolvedDay, -days),
        weight: between ? 3 : 0.8,
        rule: "before-resolved-weekday",
        text: name,
        reason: `a note says that the ${name} to come is ${date.text}${between ? ", and something else is to come tomorrow, before it" : ""}`,
      },
    ];
  });
}
