import { countOf, NUMBER } from "../recognise/number-words.ts";

/** Nouns for what is put forward. */
const OFFER_NOUN =
  /\b(?:counter-?)?(?:proposals?|offers?)\b|\b(?:peace |nine-point |\w+-point )?plans?\b(?! of (?:operations?|action|campaign))|\bformulas?\b|\bformulations?\b|\bterms\b(?! of reference)|\b(?:pre)?conditions?\b(?=\s+(?:for|of|on|which|under|that|he|they|are|were|from|without|before|to)\b|\s*[:,.]|\s*$)|\bdemands?\b|\bpackages?\b|\bschemes?\b|\bpropositions?\b|\binitiatives?\b|\b(?:peace|political|action|comprehensive|settlement) program(?:me)?s?\b|\bprogram(?:me)? (?:of|for) (?:peace|settlement|\w+ \d)|(?<!\bby )\barrangements?\b|\bsuggestions?\b|\bunderstandings?\b(?! that (?!would|will|calls?|provid|includ|contain))|\bdraft (?:agreement|treaty|declaration|communiqu[eé]|protocol|text|statement of principles)\b|\baide[- ]m[eé]moires?\b|\bconcessions?\b|\bultimatum\b|\bbas(?:is|es) (?:for|of|on which)\b|\bidea (?:about|of|for) (?:an? |the )?(?:\w+ )?settlement\b|\b(?:overall|political|peaceful) (?:solution|settlement)\b|\bcompromise\b|\bideas? (?:was|were|is|are)\b|\b[\w-]+-(?:phase|stage|step|part|point) (?:idea|approach|solution|statement)\b|\brequests\b|\b(?:pre-?)?requirements?\b|\bprerequisites?\b|\bstipulations?\b|\boutline\b|\bscenario\b|\bsequence\b|\bundertakings\b|\bdesiderata\b|\bway out\b|\b(?:settlement|agreement|arrangement|solution|deal|understanding) (?:on|along) (?:these|the following|approximately the following) lines\b|\bbridge between\b|\b(?:stages|steps|phases|points|principles|framework|road|path|elements|guarantees) (?:for|of|to|toward|towards) (?:an? |the |any )?(?:\w+ )?(?:settlement|peace|solution|agreement|accord)\b|\bsolution (?:for|to|of)\b|\bway to (?:settle|resume|end|proceed)\b/gi;
/** Verbs of putting forward, with the list as their object. */
const OFFER_VERB =
  /\b(?:came|come|coming) (?:back|up|forward|in) with\b|\b(?:counter)?propos(?:e|es|ing)\b|(?<!^\W*|\b(?:the|an?|any|our|his|their|its|this|such) )\b(?:counter)?proposed\b|\boffer(?:s|ed|ing)?\b|\bsuggest(?:s|ed|ing)?\b|\b(?:puts?|putting) (?:forward|(?:(?:it|this|that|these|them|the following|\w+ (?:\w+ )?(?:views?|ideas?|terms|matter|case|points?|request|demands?|thoughts?)) )?(?:before|to))\b|\bask(?:s|ed|ing)? (?:\w+ ){0,2}things? (?:of|from)\b|\b(?:laid|lay|lays|laying) (?:before|down|on the table)\b|\b(?:tabled|tabling|tables (?:the|a|an|its|his|their)|(?:to|will|would|shall) table)\b|\bdemand(?:s|ed|ing)\b|\binsist(?:s|ed|ing)?\b|\bcall(?:s|ed|ing)? (?:up)?on\b|\bcall(?:s|ed|ing)? for\b|\b(?:set|sets|setting) (?:forth|out)\b|\b(?:is|are|was|were|be|been|would be|being) (?:now |also |then |quite )?(?:prepared|ready|willing)\b(?= to\b|\s*[:,]|\s*$)|\b(?:would|will|could|(?<!\b(?:had|has|have|ought|needs?) )to) (?:also |then |only )?(?:accept|agree (?:to|that)|settle for|undertake|be (?:prepared|ready|willing|satisfied|content))\b|\brequir(?:e|es|ed)\b|\bstipulat\w+\b|\b(?:submit\w*|present(?:s|ed|ing)?|advanced|hand(?:s|ed|ing)?|deliver(?:s|ed|ing)?|gives?|gave|read(?:s|ing)?|read out) (?:[\w’']+ ){0,4}(?:paper|memorandum|note|list|draft|principles)\b|\b(?:submitted|presented|advanced) (?:\w+ ){0,2}(?:following|points?)\b|\b(?:going|intends?|intend|plans|about) to (?:put|hand|give|offer|present|propose|table)\b|\bready (?:to|for)\b|\bwhat (?:we|I|they|he|it) (?:can|could|will|would|are (?:willing|prepared|ready) to) (?:do|offer|accept|give|agree)\b|(?:\b(?:I|we|they|it|he|side|government|which) (?:\w+ )?requests?|\brequested)\b(?! (?:for |that you |approval|authority|instructions|guidance|your|Department|permission|information|comment))\b|\b(?:want|wants|wanted|seeks|asks for|asked for|wishes)(?=\s*:?\s*$)|\bhand(?:s|ed)? (?:over|round)\b|\bask(?:s|ed)? (?:you|him|us|them|the \w+(?: \w+)?) to (?:weigh|consider|accept|agree|examine)\b|\b(?:would )?(?:advise[sd]?|urge[sd]?)\b|\bspell(?:s|ed)? out\b|\boutlin(?:e|es|ed)\b|\bwould (?:like|wish)(?: to see)?\b(?! to (?:know|ask|say|make|comment|discuss|raise|add|hear|talk|speak|take))|\bwould (?:welcome|consider it|find it|think it|deem it)\b|\bit would be (?:useful|best|well|desirable|advisable|appropriate) (?:if|that|to)\b|\bwhat (?:[\w.’']+ ){1,5}?(?:must|should|would need|needs?|would have to|had to|has to|have to|demands?|requires?)\b|\bwant(?:s|ed)? (?:the following|from (?:us|you|them))\b/gi;
/** Words that announce something else that is numbered too. */
const OTHERWISE =
  /\b(?:questions|(?:a|one|this|that|following|my|his|another) question|queries|account(?:s|ed)? for|underl(?:ie|ies|ay)|l(?:ie|ies|ay) behind|deriv(?:e|es|ed)|stem(?:s|med)?|due to|obstacles|(?:\w+ )?causes|choices|outcomes|ask(?:ed|s|ing)? (?:whether|if|what|when|how|why|where|who|about|the following|each|every|him(?! to)|them(?! to)|you(?! to))|reasons?|why|remarks?|comments?|observations?|views|impressions?|conclusions?|options?|alternatives?|courses of action|assumptions?|objectives|aims|goals|purposes|agenda|topics|subjects|talking points?|issues|factors|considerations?|assertions?|clarif\w+|estimates|advantages|disadvantages|tasks|lessons|recommend\w*|decisions|decided|decid(?:e|ing)|instructions?|summary|summari[sz]\w*|sum(?:s|med)? up|highlights?|arguments?|problems|difficulties|ways|facts|convictions|beliefs|premises|concerns|worries|tests|accus\w+|themes|aspects|themes|thoughts|misunderstanding|directions|possibilities|prospects|tendencies|criteria|functions?|missions?|units?|targets?|programs? of action|sorties|answered (?:that|our|my|your|his|the|these|those)|explain\w*|point(?:s|ed)? out|emphasi[sz]\w+|stress\w*|ma(?:de|ke|king) (?:\w+ ){0,3}points|line to take|agreed that|(?:we|have|has|had|sides|both|was|were|been) (?:\w+ ){0,2}agreed(?! (?:up)?on (?:the |a )?(?:text|draft|wording) of)|new elements|falls? short|lacks?|objections?|object\w* to|reservations?|differences?|differs?|differ(?:ed|ing)|in (?:which|what) respects|of (?:\w+ )?concern|on (?:\w+ )?counts|drawbacks?|defects?|weakness\w*|recall\w*|recapitulat\w*|understanding that(?! (?:would|will|calls?|provid|includ|contain))|understood|(?:take up|took up|deal(?:s|t)? with|discuss(?:ed|es|ing)?|talk(?:ed)? about|explor\w+|study|studied|cover(?:s|ed|ing)?|rais(?:e|es|ed|ing))(?=(?: \S+){0,4} (?:following|one|two|three|four|five|six|seven|matters|subjects|points|things|these)\b|\s*:|\s*$)|attacks?|criticis\w+|criticiz\w+|findings?|chapters|bear (?:\w+ )?in mind|you (?:should|may|can|might) (?:tell|say|explain|assure|inform|point out|stress|make)|(?:tell|assure) (?:him|them)|telling (?:him|them)|order of|procedure|schedule|calendar|remains? to be (?:done|settled)|results|consequences|effects? on|risks|indications|signs|evidence|developments)\b/gi;
/** Words that only go on to a list: what it is of was said before. */
const GOES_ON =
  /\b(?:following|as follows|these|below|in brief|in short|in substance|namely|boils? down|boiled down|consists?|consisted|compris\w+|contain\w*|include\w*|has|had|are|were|is|was|points?|elements?|parts?|steps?|stages?|phases?|items?|provisions?|principles?|articles?|matters?|things|actions|measures|text|quote|paper|note|memorandum|read|dictat\w+|effect|list)\b/i;
/** What all have settled on is offered no longer. */
const SETTLED =
  /^ (?:(?:which|that|as|we|they|\w+) )?(?:(?:was|were|is|had been|has been|have been|have|had) )?(?:finally )?(?:arrived at|agreed|reached|adopted|approved|accepted|rejected|declined|signed|concluded)\b/i;
/** Said of a proposal by those who do not make it there. */
const NOT_MAKING =
  /\b(?:reject\w*|refus\w+|oppos\w+|concern\w*|regard\w*|discuss\w*|about|comment\w* on|against|reaction to|analysis of|consider(?:ed|ing)?|question\w*|react\w*|sp(?:oke|eaks?) of|mention\w*|refer\w* to|respon\w+ to|repl\w+ to|answer\w* to|stud(?:y|ied|ying)|examin\w+|recommend\w*|attack\w*|criticis\w+|denounc\w+|receiv\w+|draft of|copy of|no|any|not|without|whether|if|since|until|unless|as he|as they|as it|as she) (?:[\w’'-]+ ){0,3}$/i;
/** Not questions: who asks to have something passed on, or that something be done. */
const HARMLESS =
  /\b(?:and|then|afterwards?) I (?:then )?(?:shall|will) (?:then )?explain\b|, which (?:are|is|were|was|he|they|we|I)\b[^:,.]{0,120}(?=[:,.])|\bask(?:ed|s|ing)? (?:that|me|us) (?=(?:[\w’'-]+ ){0,3}?(?:to )?(?:be )?(?:put|convey\w*|transmit\w*|pass\w*|sent?|forward\w*|keep|treat\w*|hold)\b)|\b(?:on|under|from|upon) (?:\w+ )?instructions?\b|\binstruct(?:ed|ions?) to (?=(?:tell|inform|say|convey|propose|offer|hand|give|state)\b)|\bin (?:reply|answer|response)\b|\bask(?:s|ed)? for (?:an?|our|my|your|the) (?:\w+ )?(?:reply|answer|response)\b|\bask(?:s|ed)? for (?:the )?(?:following )?(?:changes|concessions|measures|undertakings)\b|\braised (?:these|those|this)\b|\bno comments?\b|\bwithout comments?\b|\bbeyond question\b|\bmatters? of fact\b|\bin fact\b|\bthe question of\b|\bby all means\b/gi;
/** Verbs of saying, which make terms of what another side would or must do. */
const SAYING =
  /\b(?:said|says|stated|states|told|declared|replied|repeated|reiterated|answered|announced|indicated|maintained|affirmed|asserted|made (?:it )?(?:clear|known|plain)|let (?:it|us|me|\w+) (?:be )?(?:know|known|understand|understood)|informed|conveyed|convey|assured|wrote|writes|(?:position|rejoinder|response|reply|answer|message|view) (?:of|is|was|were))\b/g;
const OBLIGES =
  /\b(?:would|must|should|will|shall|has to|have to|had to|needs? to)(?:(?: (?:now|then|first|also))?|(?: [a-z]+){1,3})\s*:?\s*["“—–-]?\s*$/i;
const GUESSING =
  /\b(?:believe[sd]?|expect\w*|estimat\w+|probabl[ey]|likely|may|might|presumabl[ey]|think|thought|assum\w+|suspect\w*|guess\w*|I feel|we feel|in my (?:view|opinion|judgment)|in our (?:view|opinion|judgment)|could well|fear\w*|predict\w*)\b/i;
/** Weighing, on one's own side, what one could do. */
const WEIGHS =
  /\b(?:could|might|may wish|may want|should we|would you|if we (?:were to|offered|proposed)|consider\w*|recommend\w*|I(?:['’]d| would) (?:give|offer|propose|put)|we(?:['’]d| would| could) (?:give|offer|propose|put)|one possibility|suppose)\b/i;

/** What is counted in passing, and is no list. */
const MEASURED =
  "days|weeks|months|years|hours|minutes|times|sides|parties|governments|countries|powers|zones|miles|men|others|states|delegations|delegates|ambassadors|ministers|leaders|officers|officials|divisions|battalions|regiments|prisoners|pilots|troops|soldiers|aircraft|planes|ships|people|persons|members|meetings|sessions|talks|cities|provinces|paragraphs|pages|words|copies|percent|degrees|dollars|vietnams|armies|words|is|was|has|us|this|its|his|as";

/** "three elements", "six new heads": anything that is counted, but for measures and for what is announced otherwise. */
const COUNTED = new RegExp(
  `\\b(${NUMBER})(?: (?:of (?:our|my|his|their|these|those|the))?|-)(?:(?!${NUMBER}\\b|(?:${MEASURED})\\b)[\\p{L}-]+ ){0,2}?(?!(?:${MEASURED})\\b)(\\p{Ll}{2,}s|points?|steps?|stages?|phases?|parts?|things?)\\b`,
  "giu",
);

/** "eight points, of which four were new" */
const OF_WHICH = new RegExp(`\\b(?:of|among) (?:which|these|them),? (${NUMBER})\\b`, "giu");

/** The numbers of points, steps, conditions… that a text tells of. */
export function countsIn(text: string): readonly number[] {
  return [...text.matchAll(COUNTED), ...text.matchAll(OF_WHICH)]
    .toSorted((a, b) => a.index - b.index)
    .map((match) => countOf(match[1] ?? ""))
    .filter((n) => n > 1);
}

/** What a sentence before a series makes of it. */
export interface Announcing {
  /**
   * `offer`: it is put forward; `told`: it is what somebody said, wrote or handed over; `other`: it is something else;
   * `on`: the sentence only leads on; `none`: it does not.
   */
  readonly kind: "offer" | "told" | "other" | "on" | "none";
  /** Where the offering word stands in the sentence. */
  readonly from: number;
  readonly to: number;
  /** It takes a list: a colon, "the following", a number, or no end of its own. */
  readonly introduces: boolean;
  /** It has no end of its own: the list is part of it. */
  readonly open: boolean;
  /** How many things it announces. */
  readonly count?: number;
  /** A verb of offering, a noun for what is offered, or only what somebody says must be done. */
  readonly by: "verb" | "noun" | "saying";
  readonly weighs: boolean;
}

/**
 * Reads a sentence before a series: does it put something forward, announce something else, or only lead on?
 *
 * @param open true where the sentence has no end of its own before the first label.
 */
export function announcing(sentence: string, open: boolean): Announcing {
  const text = sentence.replace(HARMLESS, (found) => " ".repeat(found.length));
  const count = countsIn(text).at(-1);
  const introduces =
    open ||
    count !== undefined ||
    /[:—–][\s"“”]*$/.test(text) ||
    !/[.!?;]["”’)\]]*\d*\s*$/.test(text) ||
    /\b(?:following|as follows|begin text|these terms|in (?:\w+ )?(?:stages|phases|steps|parts))\b/i.test(text) ||
    endsOnIt(text);
  const rest = { introduces, open, weighs: WEIGHS.test(text), ...(count === undefined ? {} : { count }) };
  if (INWARD.test(text)) return { kind: "other", from: 0, to: 0, by: "noun", ...rest };
  if (/\?["”]?\s*$/.test(text)) return { kind: "none", from: 0, to: 0, by: "noun", ...rest };
  const others = [...text.matchAll(OTHERWISE)];
  const offer = offerIn(text, others);
  if (offer !== undefined) return { kind: "offer", ...offer, ...rest };
  if (others.length > 0) return { kind: "other", from: 0, to: 0, by: "noun", ...rest };
  const said = sayingIn(text);
  if (said !== undefined) return { kind: "offer", ...said, ...rest };
  const told = tellingIn(text);
  if (told !== undefined) return { kind: "told", ...told, by: "saying", ...rest };
  // A list behind a verb of its own is of that: "we should consult our allies on the following".
  if (introduces && !open && OWN_VERB.test(text)) return { kind: "other", from: 0, to: 0, by: "noun", ...rest };
  const on =
    introduces &&
    ((open && text.length < SHORT) ||
      /:["“]?\s*$/.test(text) ||
      GOES_ON.test(text) ||
      (OBLIGES.test(text) && text.length < 2 * SHORT));
  return { kind: on ? "on" : "none", from: 0, to: 0, by: "noun", ...rest };
}

const COUNTS_ELSE = new RegExp(
  `\\b(?:${NUMBER}) (?:\\p{L}+ )?(?!days|weeks|months|years|hours|minutes|sides|parties|governments|countries|powers|zones|miles|men|of|times|others|points?|steps?|stages?|phases?|parts?|elements?|conditions?|demands?|principles?|terms|propos|proposi|suggestions?|things|actions|measures|matters|changes|items?|provisions?|ideas|concessions|requirements|requests|undertakings|sentences|clauses|articles|paragraphs|stipulations|desiderata)\\p{Ll}{4,}s\\b[^,;]{0,25}$`,
  "iu",
);

const COUNTS_ELSE_ANYWHERE = new RegExp(COUNTS_ELSE.source.replace(/\[\^,;\]\{0,25\}\$$/, ""), "iu");

/**
 * "Hanoi's conditions derive from three convictions": what is counted last is something else.
 *
 * @param anywhere true where it need not stand at the end.
 */
export function countsElse(behind: string, anywhere = false): boolean {
  return (anywhere ? COUNTS_ELSE_ANYWHERE : COUNTS_ELSE).test(behind);
}

/** What one means to do, and keeps to oneself. */
const INWARD = /\b(?:strateg(?:y|ies)|tactics?|doctrine|directives?|order of battle|campaign plans?)\b/i;

/** "amounted to this.", "make you an offer.": what it is comes next. */
const ENDS_ON_IT =
  /\b(?:this|these|thus|so|as follows|(?:an?|the|this|our|my|his|their|following|another|one|new|final|last) (?:[\w-]+ ){0,2}(?:counter-?)?(?:proposals?|offers?|schemes?|plan|formula|suggestions?|package|compromise))(?: of (?:his|her|our|their|its|my) own)?\.["”]?$/i;

export function endsOnIt(text: string): boolean {
  return ENDS_ON_IT.test(text);
}

/** The words that put something forward, with nothing else announced behind them or by them. */
function offerIn(
  text: string,
  others: readonly RegExpMatchArray[],
): { readonly from: number; readonly to: number; readonly by: "verb" | "noun" } | undefined {
  const cues = [
    ...[...text.matchAll(OFFER_VERB)].map((match) => ({ match, by: "verb" as const })),
    ...[...text.matchAll(OFFER_NOUN)].map((match) => ({ match, by: "noun" as const })),
  ].toSorted((a, b) => a.match.index - b.match.index);
  for (const { match, by } of cues.toReversed()) {
    const [from, to] = [match.index, match.index + match[0].length];
    if (NOT_MAKING.test(text.slice(Math.max(0, from - 60), from)) || SETTLED.test(text.slice(to, to + 40))) continue;
    if (
      others.some(({ index = 0 }) => index >= to && !ON.test(text.slice(to, index)) && !OF.test(text.slice(to, index)))
    )
      return undefined;
    // "comments on the proposal", "attacks the proposal": what is numbered is the comments.
    if (others.some((one) => (one.index ?? 0) < from && governs(text.slice((one.index ?? 0) + one[0].length, from))))
      return undefined;
    // "We shall offer the Americans the following conditions": the verb tells whose they are.
    const verb = cues.find(
      (one) => one.by === "verb" && one.match.index < from && one.match.index > from - VERB_WITHIN,
    );
    return by === "noun" &&
      verb !== undefined &&
      !NOT_MAKING.test(text.slice(Math.max(0, verb.match.index - 60), verb.match.index))
      ? { from: verb.match.index, to, by }
      : { from, to, by };
  }
  return undefined;
}

/** "proposals on the military questions": what a proposal is about. */
const ON =
  /^["”]? (?:of (?:\S+ ){1,5})?(?:on|for|concerning|regarding|about|covering|to settle|settling|with respect to) (?:\S+ ){0,4}$/;

/** "proposes two changes in the schedule": what stands behind a preposition only tells of what. */
const OF =
  /^[^:;]*\b(?:changes?|points?|amendments?|additions?|terms|conditions?|steps?|measures|principles) (?:in|of|on|to|from|for|about|under) (?:\S+ ){0,2}$/;

const VERB_WITHIN = 60;

/** No verb of one's own between two words: the first one has the second for its object. */
function governs(between: string): boolean {
  return between.length < 90 && !/[.;:]/.test(between) && !OFFER_BETWEEN.test(between);
}

const OFFER_BETWEEN = /\b(?:propos\w+|offer\w+|put|tabled|made|makes?|gave|handed|presented|is|are|was|were|and)\b|,/i;

/** "Tho stated that the United States must", "they said that Hanoi would": with the labels right behind. */
function sayingIn(text: string): { readonly from: number; readonly to: number; readonly by: "saying" } | undefined {
  if (!OBLIGES.test(text) || GUESSING.test(text)) return undefined;
  const said = [...text.matchAll(SAYING)].at(-1);
  return said === undefined ? undefined : { from: said.index, to: said.index + said[0].length, by: "saying" };
}

const AFTER_NOUN =
  /\b(?:these|those|the above|that,?[^.?]{0,20} (?:is|was) (?:our|my|their|his|the)(?: whole of the)?|such (?:is|are) (?:our|my|their|the)|this(?: is our)?|if (?:these|those)|you (?:now )?have before you) (?:\w+[- ]){0,3}?(points|proposals?|offer|plan|terms|conditions|package|formula|demands|suggestions?|basis|undertakings|requirements)\b/i;

/** "These are unacceptable as they stand." */
const JUDGED =
  /^\W*(?:\w+ ){0,2}\b(?:these|this|they|it|which)\b (?:is|are|was|were) (?:\w+ ){0,2}(?:un)?acceptable\b/i;

/** A piece of a sentence that only leads on is short. */
const SHORT = 70;

/** What passes between people: words, and the papers that hold them. */
const TELLS =
  /\b(?:said|says|stated|states|declared|told|tells?|replied|answered|added|continued|wrote|writes|read(?:s|ing)?(?: (?:out|aloud|from))?|dictat\w+|handed|hand(?:s|ing)?|gave|giv(?:e|es|ing)|left|pass(?:ed|es|ing)?|conveyed|convey(?:s|ing)?|transmit\w*|communicat\w+|deliver(?:ed|s|ing)?|circulated|sent|sends|informed|inform|indicat\w+|announc\w+|made (?:it )?(?:clear|known|plain)|let (?:us|me|it|him|them) (?:know|have)|brought (?:word|us|me)|intimated|volunteered|unfolded|sketched|described|envisag\w+|foresaw|foresees?|introduc(?:ed|es)|had in mind|have in mind|contemplat\w+|proclaimed|held out|came (?:up|out|back)|spoke of|term(?:ed|s))\b/gi;
const VEHICLE =
  /\b(?:notes?|papers?|messages?|letters?|repl(?:y|ies)|answers?|responses?|texts?|statements?|sheets?|documents?|memorand(?:um|a)|broadcasts?|articles?|declarations?|drafts?|communiqu[eé]s?|d[eé]marche|approach(?:es)?|presentation|positions?|stand|platform|policy|ideas?|concepts?|thinking|essentials|gist|substance|lines|way of (?:solving|settling|ending)|views? (?:on|of) (?:how|the)|minute|protocol|code|cable|words)\b/gi;

const NOT_TOLD =
  /\b(?:no|not|never|nothing|nobody|without|may|might|could|whatever|if|unless|until) (?:[\w’']+ ){0,2}$/i;

/** The words by which a sentence tells what somebody said, wrote or handed over. */
function tellingIn(text: string): { readonly from: number; readonly to: number } | undefined {
  const found = [...text.matchAll(TELLS), ...text.matchAll(VEHICLE)]
    .filter((one) => !NOT_TOLD.test(text.slice(Math.max(0, one.index - 30), one.index)))
    .toSorted((a, b) => a.index - b.index);
  const [first] = found;
  return first === undefined ? undefined : { from: first.index, to: first.index + first[0].length };
}

/** What one's own side should do with a list is no offer of it: "we should consult our allies on the following". */
const OWN_VERB =
  /\b(?:[Ww]e|[Yy]ou|[Tt]he (?:Department|Embassy|Mission|delegation|President|Secretary)) (?:should|must|might|may|need to|ought to|will want to|could) (?:also |now |then |first |not |only )?(?!be\b|have\b|do\b)\p{Ll}+\b/u;

/** What is said behind a series that makes a proposal of it: "That is our proposal", "these four points form a basis". */
export function calledAfter(text: string, count: number): boolean {
  if (JUDGED.test(text.slice(0, 160))) return true;
  const match = AFTER_NOUN.exec(text);
  if (match === null || match.index > 260 || /\?/.test(text.slice(0, match.index))) return false;
  const told = [...match[0].matchAll(COUNTED)].map((one) => countOf(one[1] ?? "")).at(-1);
  if (told !== undefined && told !== count) return false;
  return !/^points$/i.test(match[1] ?? "") || told === count;
}
