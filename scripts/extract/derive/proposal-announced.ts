import type { Lead } from "./proposal-lead.ts";
import type { Announcing } from "./proposal-words.ts";
import type { Series } from "./series.ts";

/** The sentence that announces a series, and what it says. */
export interface Announced {
  readonly lead: Lead;
  readonly words: Announcing;
  /** How many sentences stand between it and the series. */
  readonly behind: number;
}

/** A sentence that only leads on, and is not the last one, is short. */
const LONGEST_ON = 120;
/** So many sentences may stand between the one that announces a series and the series. */
const MOST_BETWEEN = 2;
/** One more where all of them only lead on: "Following is our translation. Begin text." */
const MOST_LEADING = 3;

/**
 * The nearest sentence that puts something forward, else the nearest that tells what somebody said or handed over. One
 * that only leads on ("It has three parts:") hands the question back to the one before it; one that announces
 * something else ends it.
 */
export function announcedBy(
  leads: readonly Lead[],
  read: readonly Announcing[],
  series: Series,
): Announced | "other" | undefined {
  let gap = false;
  let told: Announced | undefined;
  for (const [at, lead] of leads.slice(0, MOST_LEADING + 1).entries()) {
    const words = read[at];
    if (words === undefined || (at > MOST_BETWEEN && (gap || told !== undefined))) break;
    if (words.kind === "other") return told ?? (at === 0 || words.introduces ? "other" : undefined);
    if (words.kind === "offer") {
      const led = at > 0 && !gap;
      return fits(words, lead, series, at, led) ? { lead, words, behind: at } : told;
    }
    if (words.kind === "told") {
      // Said in a sentence of its own, the words before a list are its announcement only where they lead to it.
      if (told === undefined && !gap && (words.introduces || at > 0)) told = { lead, words, behind: at };
      else if (!words.introduces) gap = true;
      // The list is what is told there, whatever was proposed before.
      if (words.open && series.style === "clause" && !/[:—–]["“”\s]*$/.test(lead.text)) break;
      continue;
    }
    if ((words.kind === "none" && gap) || (at > 0 && words.kind === "on" && lead.text.length > LONGEST_ON)) break;
    if (words.kind === "none") gap = true;
  }
  return told;
}

const MAKES =
  /\b(?:ma(?:ke|kes|de|king)|here (?:is|are)|this is|these are|have|has|had|puts?|propose[sd]?|offer(?:s|ed)?|presents?|presented|reads?|hand(?:s|ed)?|gave|gives?|tabled?|announced?|prepared|want(?:s|ed)? to|would like to|let me|demand(?:s|ed)?|insist(?:s|ed)?|calls?|called|suggest(?:s|ed)?|set|sets|laid|came|brought|submitted|ready|convey\w*|dictat\w+)\b/i;

/** Across the table, a proposal so announced may be praised for a sentence before its points come. */
const PRESENTS =
  /\b(?:here (?:is|are)|this is (?:our|my)|let (?:me|us) (?:now )?(?:make|put|propose|read|give|present)|(?:I|we) (?:want|would like|wish|shall|will)(?: now)? (?:to )?(?:make|put|propose|read|present|give)|(?:I|we) (?:now |hereby )?(?:propose|offer|present|read|make|put))\b/i;

/** A sentence that takes a list, or one in which something is plainly put forward right before the first label. */
function fits(words: Announcing, lead: Lead, series: Series, at: number, led: boolean): boolean {
  if (
    words.count !== undefined &&
    words.count !== series.items.length &&
    !/\bphases?|stages?|parts?\b/i.test(lead.text)
  ) {
    // Another number than there are labels: what is counted is something else.
    if (at > 0) return false;
  }
  if (led || (at === 0 && words.introduces)) return true;
  // Sentences were counted, or found to be promises, from the sentence before them.
  if (series.style === "clause") return at === 0 && (words.count === series.items.length || !series.inline);
  if (series.style === "bullet") return at === 0 && lead.speaker !== undefined && MAKES.test(lead.text);
  return at === 0 || words.introduces ? MAKES.test(lead.text) : lead.speaker !== undefined && PRESENTS.test(lead.text);
}
