import { type Announcing, countsElse } from "./proposal-words.ts";

/** A sentence before a series, and what it says. */
interface Read {
  readonly text: string;
  readonly words: Announcing;
}

/** The author weighs what may come; nobody said it. */
const FORECAST =
  /\b(?:probabl[ey]|presumabl[ey]|conceivabl[ey]|likely|unlikely|certainty|estimat\w+|expect\w*|predict\w*|anticipat\w+|assum\w+|suspect\w*|guess\w*|hypothe\w+|(?:we|I) (?:think|believe|judge|feel|fear)|in (?:our|my) (?:view|opinion|judge?ment)|may|might|could|perhaps|possibl[ey]|either|would (?:lead|result|mean|produce|bring|cause)|depends?)\b/i;
/** What came from somebody's mouth or hand. */
const TOLD =
  /\b(?:said|says|stated|told|declared|replied|repeated|reiterated|answered|announced|indicated|maintained|affirmed|asserted|informed|conveyed|wrote|gave|given|handed|read|put (?:forward|before|to|the|following)|laid|proposed|proposes|offered|offers|suggested|suggests|demanded|demands|insisted|insists|asked|wanted|called for|set (?:out|forth)|tabled|presented|submitted|advanced|transmitted|passed|delivered|outlined|published|made (?:clear|known|plain)|let (?:it|us|me) (?:be )?know|volunteered|stress(?:ed|es|ing)|spoke|speaking|message|letter|note|text|reply|convey|tell|inform|hand|deliver)\b/i;
/** It takes up what was put forward in the sentence before. */
const REFERS =
  /\b(?:it|its|they|their|them|these|this|those|he|his|she|her|I|following|follows?|below|text|quote|points?|elements?|parts?|steps?|stages?|phases?|items?|provisions?|principles?|articles?|terms|conditions|demands|proposals?|plan|offer|formula|draft|paper|note|part|step|stage|phase|said|added|continued|namely|substance|brief|short|sum|effect)\b/i;
/** "These three are": what they are was said before. */
const COUNT_ONLY = /^\W*(?:these|those|they|the)(?: \w+)? (?:are|were|being)\b/i;
const HAS_VERB = /\b(?:is|are|was|were|be|has|have|had|can|could|may|might|will|would|shall|should|must|face|faces)\b/i;

/**
 * Whether the sentences before a series tell that it was put to or by another party, as a paper needs that passes inside
 * one side: there forecasts, causes, possibilities and courses of action are numbered more often than offers.
 *
 * @param announced the sentence that puts something forward; undefined where only the number of points is told.
 * @param between what stands between it and the series, nearest first.
 */
export function toldAsPut(announced: Read | undefined, between: readonly Read[]): boolean {
  for (const { text, words } of between) {
    if (FORECAST.test(text) && !TOLD.test(text)) return false;
    // A new subject of its own: the list is of that, whatever was proposed before.
    if (words.kind === "on" && HAS_VERB.test(text) && !REFERS.test(text)) return false;
    if (announced !== undefined && COUNT_ONLY.test(text) && countsElse(announced.text, true)) return false;
  }
  if (announced === undefined) return true;
  // What stands behind a verb of offering is its object, and may be as uncertain as it likes.
  const { text, words } = announced;
  // A state of things requires as well as a government does.
  if (/^requir/i.test(text.slice(words.from, words.to)) && !TOLD.test(text)) return false;
  return !FORECAST.test(words.by === "verb" ? text.slice(0, words.to) : text) || TOLD.test(text);
}

const CONDITIONAL =
  /(?<!\byou )\b(?:can|could|would|might|may)(?: \w+){0,2} (?:offer|propose|put|present|make|issue|give|hand|convey|pass|announce|say|tell|announced|offered|proposed|presented|made|given|handed|conveyed|passed|stated)\b[^,;:.]*/gi;

/** A sentence without what one's own side could or would put some day: nobody else has heard of that. */
export function withoutPlans(text: string): string {
  return text.replace(CONDITIONAL, "");
}
