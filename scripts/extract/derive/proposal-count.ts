import type { Reading } from "../recognise/reading.ts";
import type { Series } from "./series.ts";
import { countOf } from "../recognise/number-words.ts";

const COUNTED =
  /\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})[- ](?:new |main |basic |specific |concrete |following )?(?:points?|steps?|conditions?|demands?|principles?|terms|proposals?|things)\b/gi;
/** How far from a run its number may be told, in characters. */
const COUNT_REACH = 1200;
const COUNT_AFTER = 500;

/** "in three points" before a run of three, or "these nine points" after nine: the speaker counts what he puts forward. */
export function countedPoints(reading: Reading, series: Series): string | undefined {
  const start = series.items[0]?.start ?? 0;
  const end = series.items.at(-1)?.end ?? start;
  const from = Math.max(0, start - COUNT_REACH);
  const before = reading.text.slice(from, start);
  for (const match of before.matchAll(COUNTED)) {
    if (countOf(match[1] ?? "") !== series.items.length || NO_TERMS.test(before.slice(match.index + match[0].length)))
      continue;
    // "We will say three things" announces anything, unless what follows is called point one, point two.
    if (/things$/i.test(match[0]) && !/^\W*point\b/i.test(reading.text.slice(start, start + 12))) continue;
    const lead = before.slice(Math.max(0, match.index - 140), match.index);
    // Anything has steps and principles; they are put forward where the words say so.
    if (/(?:steps?|principles?)$/i.test(match[0]) && !/propos|offer|put|set (?:forth|out)|present|tabl/i.test(lead))
      continue;
    const near = match.index > before.length - series.intro.length;
    const behind = before.slice(match.index + match[0].length);
    // Between the number and the run nothing else may be announced; far off, only a proposal's own number counts.
    if (
      OTHERWISE_HARD.test(behind.slice(-160)) ||
      (!near && !/propos|\bour\b|\bfollowing\b/i.test(lead.slice(-30) + match[0]))
    )
      continue;
    if (
      /\bfollowing $/i.test(lead)
        ? !LAYS_DOWN.test(lead)
        : NOT_PUT.test(lead) && !/\bon $/i.test(/condition/i.test(match[0]) ? lead : "")
    )
      continue;
    return match[0];
  }
  const after = reading.text.slice(end, end + COUNT_AFTER);
  for (const match of after.matchAll(COUNTED)) {
    const lead = after.slice(Math.max(0, match.index - 12), match.index);
    if (countOf(match[1] ?? "") === series.items.length && /\b(?:these|our|the|those|my) $/i.test(lead))
      return match[0];
  }
  return undefined;
}

const NO_TERMS = /^[- ]?(?:message|statement|list|summary|memorandum|letter|agenda|reply)/i;
const NOT_PUT =
  /\b(?:make|made|making|has|have|had|cover\w*|mention\w*|raise[sd]?|convey\w*|into|on|about|regarding|for|answer|discuss\w*|to|your|their|his) (?:\w+ )?$/i;
const OTHERWISE_HARD =
  /\b(?:questions?|ask(?:ed)?|remarks?|comments?|observations?|reasons?|clarif\w+|agenda|topics?)\b/i;

/** "set forth his government's policy in the following four points" */
const LAYS_DOWN =
  /\b(?:policy|position|proposals?|program(?:me)?|platform|terms|plan|declaration|demands?|conditions?|stand)\b/i;
