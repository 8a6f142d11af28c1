import { each } from "./calendar-date.ts";

/** Words after which a day is one to come. */
const FUTURE =
  /\b(?:might|(?<=[a-z,] )may|to be|will|would|shall|next|(?<!\band )again|tomorrow|let us|let['’]s|(?:am|are|is) (?:seeing|meeting|going|leaving|coming|returning|having|to)|(?:I|we) (?:see|meet|leave|go)|meets|leaves|returns|flies|goes|arrives|departs|comes|sees|schedul\w+|set for|propos\w+|suggest\w+|agree\w* to|plan\w*|(?<!\b(?:last|first|second|third|earlier|previous|our) )meet(?:ing)? on|(?:before|for|at) your \w+|arriv\w+|expect\w*|no later than|not later than|intend\w*|contemplat\w*|appointment|forward to|forthcoming|upcoming|arrang\w+|(?:lock|line) (?:it |this )?(?:in|up)|pending|ready to|in time for|going to|hope to|can|could|should)\b/gi;
const PAST =
  /\b(?:had|was|were|have been|has been|met|said|told|last|since|came|saw|talked|spoke|took place|(?<!be )held|called|gave|handed|delivered|received|occurred|saying|attacked|following)\b/gi;

function clauseBefore(text: string, index: number): string {
  const before = text.slice(Math.max(0, index - 90), index);
  return before.slice(Math.max(before.lastIndexOf(". ") + 1, before.lastIndexOf("\n") + 1));
}

/** Which way the words before a place look; undefined where they do not tell. */
export function tenseBefore(text: string, index: number): "past" | "future" | undefined {
  const clause = clauseBefore(text, index);
  const [future, past] = [last(FUTURE, clause), last(PAST, clause)];
  if (future < 0 && past < 0) return undefined;
  return looksAhead(text, index) ? "future" : "past";
}

/** Whether the words before a place in a text look to what is to come. */
export function looksAhead(text: string, index: number): boolean {
  const clause = clauseBefore(text, index);
  const [future, past] = [last(FUTURE, clause), last(PAST, clause)];
  if (/\b(?:until|till|by|before)(?: the| next| this| about| late| early| end of)? $/i.test(clause)) return true;
  return (
    future > past ||
    (future >= 0 && past >= 0 && /\b(?:(?<!\band )again|next|set|schedul\w+|will|would)\b/i.test(clause))
  );
}

function last(pattern: RegExp, text: string): number {
  let index = -1;
  each(pattern, text, (m) => (index = m.index));
  return index;
}
