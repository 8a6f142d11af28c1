import type { Block } from "../read/source.ts";
import { type Reading, type Sentence, within } from "../recognise/reading.ts";
import { isEditorialNote, isWire, recordsMeeting } from "./document-kind.ts";
import type { Series } from "./series.ts";
import { partiesOf } from "./wording.ts";

/** Why a series is a proposal, or that it is none. */
export interface Judgement {
  readonly confidence: number;
  /** What says so: a title over it, a sentence that hands it over, or the words before it. */
  readonly by: "title" | "handed" | "words";
  /** Where the title stands, in the plain text. */
  readonly title?: { readonly start: number; readonly end: number };
  /** The sentence that hands it over. */
  readonly handing?: Sentence;
}

const NUMBER_WORDS = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];
/** Words that announce a proposal. */
const PROPOSES =
  /\b(?:counter-?)?propos(?:al|als|e|es|ed|ing)\b|\bour (?:final )?offer\b|\boffer(?:ed|s)? (?:the following|to (?:accept|agree))\b|\boffer(?:ed|s)?(?=\s*$|:| to \w+| first\b)|\b(?:would|will|could) (?:accept|agree to|settle for) (?:(?:the )?following|a settlement|an agreement|these)\b|\b(?:would|will)\b[^.]{0,90}\btake (?:the )?following (?:steps|measures|actions?)\b|\bon (?:the following|certain|two|three|four|five|six|\d) conditions\b|\b(?:puts?|putting) forward\b|\b(?:tabled|tables|tabling)\b|\bpeace (?:plan|program|programme|formula|terms)\b|\b(?:read|present|outline|submit|table|hand\w*) (?:you |us |over )?(?:the|our|a|this|an?|his|their) (?:new |concrete |following )?(?:plan|draft|text|formula|terms|paper)\b|\b(?:terms|conditions|demands) (?:are|were|would be|is|as follows|for (?:a |the )?(?:settlement|peace|cease-?fire|talks|negotiations))\b|\b(?:demanded|demands|insisted on|insists on) the following\b|\bdraft (?:agreement|understanding|declaration|communiqu[eé]|treaty|protocol)\b|\b(?:private|following) understanding\b|\bbasis (?:for|of) (?:a |the |any )?(?:political |peaceful )?(?:settlement|solution|agreement)\b|\b(?:formula|package|plan) (?:is|was|would be|as follows|consists|calls|has)\b|\b(?:formula|package|plan|program(?:me)?|proposal|agreement|settlement) (?:that|which) (?:would |had )?(?:call(?:s|ed)? for|includ\w+|provid\w+ for|contain\w*)|\b(?:hand(?:ed|s|ing)?|gave|gives|giving|reads?|reading|read out|pass(?:ed|es)|present(?:ed|s|ing)?|submitted|tabled|deliver(?:ed|s))\b[^.;:?]{0,50}\b(?:paper|draft|plan|aide[- ]m[eé]moire|formulation|principles)\b|\bcall(?:ed|s|ing) for:?|\b(?:set (?:out|forth)|laid down|stated|listed|named|gave|sets? (?:out|forth)|outlin\w+) (?:\w+ )?(?:his|her|their|its|the|our|following|certain|\p{Lu}\p{L}+(?:['’]s)?) (?:\w+ ){0,3}?(?:conditions|terms|demands)\b|\b(?:would|will|is|are|were|was) (?:also |then |now )?(?:be )?(?:willing|prepared|ready|authori[sz]ed) to(?: (?:agree to|accept|offer|do))?(?: the following)?(?=\s*:?\s*$)|\bsuggest(?:ed|s)?(?: that)?(?=\s*:?\s*$)|\b(?:proposal|plan|offer|formula|package|scheme|draft) (?:would|was to|were to|will)(?=\s*:?\s*$)/giu;
/** Words that announce something else that is numbered too. */
const OTHERWISE =
  /\b(?:questions?|ask(?:ed|s|ing)?|reasons?|remarks?|comments?|observations?|views?|impressions?|conclusions?|options?|alternatives?|courses? of action|assumptions?|objectives?|aims?|purposes?|agenda|topics?|subjects?|talking points?|issues?|factors?|considerations?|assertions?|clarif\w+|estimates?|advantages?|disadvantages?|tasks?|lessons?|recommend\w*|decisions?|decided|instructions?|summary|highlights?|arguments?|problems?|difficulties|facts?|aspects?|themes?|thoughts?|misunderstanding|directions|possibilities|prospects|tendencies|criteria|functions?|missions?|units?|targets?|programs? of action|sorties|answer\w*|repl(?:y|ied)|explain\w*|point(?:ed)? out|emphasi[sz]\w+|made? (?:\w+ )?points|presentation|oral statement|d[eé]marche|approach|line to take|agreed that|we agreed|new elements|falls? short|lacks?|objections?|reservations?|differences?|drawbacks?|defects?|weakness\w*|take up|deal with|discuss\w*|talk about|explor\w+|you (?:should|may|can|might) (?:tell|say|explain|assure|inform|point out|stress|make)|(?:tell|assure) (?:him|them))\b/gi;
/** Words for parts of anything. They count against a proposal unless they are what is proposed. */
const PARTS =
  /\b(?:steps?|measures?|actions?|elements?|ideas|suggestions?|items?|matters?|ways?|forces|following points)\b/gi;
const PROPOSES_PARTS =
  /\btake (?:the )?following $|\bpropos\w+ (?:that )?(?:\w+ ){0,4}$|\b(?:proposal|plan|offer|package|formula) (?:consists? of|has|contains?|comprises?|is made up of|includes?) (?:\w+ ){0,2}$/i;

const MODAL =
  /\b(?:should|shall|must|will|would|ought to|to be|be (?:released|withdrawn|established|formed|held)|agrees?|undertakes?|ceases?|withdraw\w*|recogni[sz]es?|respects?|releases?|stops?|ends?|returns?|closes?|opens?|halts?|returned|closed|opened|freed|released|exchanged|withdrawn|dismantled|established|removed|reduced|ended|halted|formed|repatriated|no (?:further|other)|complete|total|immediate|unconditional|there (?:is|are) to be)\b/i;
/** Terms put as nouns: "Withdrawal of all foreign troops", "the release of prisoners". */
const TERM =
  /^[^\p{L}]*(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|point|one|two|three|four|five|six|seven|eight|nine|ten|[a-l]|[ivx]+)(?:ly)?\b[^\p{L}]*)?(?:the |an? |complete |total |immediate |early |full |prompt |unconditional |simultaneous |joint |free )*(?:recognition|withdrawals?|cessation|release|respect|establishment|termination|end|ending|halt|settlement|reunification|policing|maintenance|dismantling|acceptance|formation|holding|guarantees?|return|exchange|elections?|cease-?fire|creation|convening|liquidation|implementation|supervision|neutrali[sz]ation|independence|restoration|solution|removal|payment|closing|closure|opening|lifting|disbandment|dissolution|demobili[sz]ation|reduction|freez\w+|suspension|evacuation|repatriation|disarmament|pledge|undertaking|commitment)\b/iu;
/** Terms in the short form of papers: "No reinforcement", "Both sides to hold fire". */
const SHORT_TERM =
  /^[^\p{L}]*(?:[a-l]|[ivx]+|\d+)?[^\p{L}]*(?:No|Both sides|Each side|All|Neither side|The two sides|Both parties|The parties)\s/u;
const TELLING =
  /^[^\p{L}]*(?:(?:first|second|third|fourth|fifth|sixth|point \w+|one|two|three|finally)(?:ly)?[,:.]? )?(?:of course|as I|we have|I have|you have|they have|it is|there (?:is|are|was|were|has)|this is|I think|I believe|I want to|I would like|in your|you said|he |she )/iu;

/**
 * Whether a series is a proposal. Precision goes first: there must be a word that announces one nearer than any word
 * that announces something else, most items must say what is to be done, and it must pass between parties.
 */
export function judgeProposal(reading: Reading, series: Series): Judgement | undefined {
  if (isFiling(reading, series) || /[- ]points? (?:message|statement|reply|letter)\b/i.test(series.intro.slice(-140)))
    return undefined;
  const titled = partTitle(reading, series);
  const counted = countedPoints(reading, series);
  const cue = announces(series.intro, reading.speakers[series.blockIndex] !== undefined);
  const handed = series.block.part === undefined ? undefined : handedOver(reading, series.block.part);
  const handing = handed ?? (series.block.part === undefined ? undefined : attaching(reading, series.block.part));
  if (titled === undefined && counted === undefined && cue === undefined && handing === undefined) return undefined;
  const items = series.items.map((item) => reading.text.slice(item.start, item.end));
  if (items.some((text) => /\?["”]?$/.test(text.trim()))) return undefined;
  if (items.filter((text) => TELLING.test(text)).length > items.length / 3) return undefined;
  const normative = items.filter((text) => MODAL.test(text) || TERM.test(text) || SHORT_TERM.test(text)).length;
  // Terms that are the object of the verb of proposing ("proposed (1) … and (2) …") need no "should" of their own.
  const needed =
    cue === "same sentence" ? 0 : Math.max(2, Math.ceil(items.length * (counted === undefined ? 0.6 : 0.4)));
  if (normative < needed) return undefined;
  if (!passesBetweenParties(reading, series, titled !== undefined || handed !== undefined, handing)) return undefined;
  const sure = titled !== undefined || counted !== undefined || (cue !== undefined && !series.inline);
  return {
    confidence: sure ? 0.9 : 0.8,
    by: titled !== undefined ? "title" : counted !== undefined || cue !== undefined ? "words" : "handed",
    ...(titled === undefined ? {} : { title: titled }),
    ...(handing === undefined ? {} : { handing }),
  };
}

const bodies = new WeakMap<Reading, readonly Block[]>();

/** The paragraphs of the document itself, without its enclosures. */
function bodyOf(reading: Reading): readonly Block[] {
  const known = bodies.get(reading);
  if (known !== undefined) return known;
  const body = reading.source.blocks.filter(
    (block) =>
      block.part === undefined && (block.kind === "paragraph" || block.kind === "list-item" || block.kind === "speech"),
  );
  bodies.set(reading, body);
  return body;
}

/** The paragraph numbers of a telegram or a memorandum: they start with the text and run through it. */
function isFiling(reading: Reading, series: Series): boolean {
  if (/:["”]?\s*$|\b(?:begin text|begin quote|text follows|quote|propos\w+(?: that)?)[.:]?\s*$/i.test(series.intro))
    return false;
  // Quoted numbers are those of the paper that is quoted.
  if (
    series.inline ||
    /^["“]/.test(reading.text.slice(series.block.start, series.block.start + 1)) ||
    series.block.part !== undefined ||
    (series.style !== "digit" && series.style !== "roman" && series.style !== "letter")
  )
    return false;
  const body = bodyOf(reading);
  const at = body.slice(0, 4).indexOf(series.block);
  const first = series.items[0]?.start ?? 0;
  const last = series.items.at(-1)?.end ?? 0;
  const [start, end] = [body[0]?.start ?? 0, body.at(-1)?.end ?? 1];
  const share = (last - first) / Math.max(1, end - start);
  return (
    (at >= 0 && at <= 2 && share > 0.4) ||
    share > 0.75 ||
    (isWire(reading.document) && at >= 0 && series.style === "digit")
  );
}

/** The title of an enclosure or a heading right above the run that calls it a proposal. */
function partTitle(reading: Reading, series: Series): Judgement["title"] {
  const { blocks } = reading.source;
  for (let at = series.blockIndex - 1; at >= Math.max(0, series.blockIndex - 6); at -= 1) {
    const block = blocks[at];
    if (block === undefined || block.part !== series.block.part || block.kind === "speech" || block.kind === "title")
      return undefined;
    const text = reading.text.slice(block.start, block.end).trim();
    if (text.length > 160) return undefined;
    if (TITLE.test(text) && !OTHERWISE_ONCE.test(text) && !/[.!?:;,]["”’)]*\d*$/.test(text))
      return { start: block.start, end: block.end };
  }
  return undefined;
}

const TITLE =
  /\b(?:counter-?)?proposals?\b|\bpeace (?:plan|program|formula)\b|\bdraft (?:agreement|understanding|declaration|communiqu[eé])\b/i;
const OTHERWISE_ONCE =
  /\b(?:comments?|questions?|analysis|reactions?|views?|response|talking points|summary of|reasons?)\b/i;

const COUNTED =
  /\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})[- ](?:new |main |basic |specific |concrete |following )?(?:points?|steps?|conditions?|demands?|principles?|terms|proposals?|things)\b/gi;
/** How far from a run its number may be told, in characters. */
const COUNT_REACH = 1200;
const COUNT_AFTER = 500;

/** "in three points" before a run of three, or "these nine points" after nine: the speaker counts what he puts forward. */
function countedPoints(reading: Reading, series: Series): string | undefined {
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

function countOf(word: string): number {
  return /\d/.test(word) ? Number(word) : NUMBER_WORDS.indexOf(word.toLowerCase());
}

/** "set forth his government's policy in the following four points" */
const LAYS_DOWN =
  /\b(?:policy|position|proposals?|program(?:me)?|platform|terms|plan|declaration|demands?|conditions?|stand)\b/i;

/** How a word announces a proposal, with none after it that announces something else. */
function announces(intro: string, spoken: boolean): "same sentence" | "before" | undefined {
  const near = intro.slice(-300);
  const found = [...near.matchAll(PROPOSES)].at(-1);
  if (found === undefined) return undefined;
  const after = near.slice(found.index + found[0].length);
  const before = near.slice(Math.max(0, found.index - 45), found.index);
  // "asked that it be put to you" speaks of the proposal and asks nothing else.
  if ([...after.replace(PASS_ON, "").matchAll(OTHERWISE)].length > 0) return undefined;
  for (const part of after.matchAll(PARTS)) {
    if (!PROPOSES_PARTS.test(near.slice(0, found.index + found[0].length + part.index))) return undefined;
  }
  if (NOT_MAKING.test(before) || (spoken && /\b(?:[Yy]our|[Tt]heir) (?:[\w-]+ ){0,3}$/.test(before))) return undefined;
  if (after.length > 230 || after.split(/[.!?]\s/).length > 3) return undefined;
  // "Since the proposal of May Tolland has: (1) …" goes on to something else.
  if (ELSE_SAID.test(after)) return undefined;
  return /[.!?]["”’)]*\s|\n/.test(after.trimEnd()) ? "before" : "same sentence";
}

const PASS_ON =
  /\bask(?:ed|s)? (?:that|me|us) (?:\w+ ){0,2}?(?:be )?(?:to )?(?:put|convey\w*|transmit\w*|pass\w*|sent|forward\w*)\b/gi;
const ELSE_SAID = /,? (?:\p{Lu}[\p{L}’']+|it|they|he|we|I) (?:has|have|had|did)(?: since| already| now)?\s*:?\s*$/u;
const NOT_MAKING =
  /\b(?:reject\w*|oppos\w+|concern\w*|regard\w*|discuss\w*|about|comment\w* on|against|reaction to|analysis of|consider(?:ed|ing)?|question\w*|react\w*|sp(?:oke|eaks?) of|mention\w*|refer\w* to|respon\w+ to|repl\w+ to|answer\w* to|stud\w+|examin\w+|recommend\w*|no|any|not) (?:\w+ ){0,3}$/i;

/** "He hands over the proposal … at Tab A": an enclosure that the text calls a proposal. */
function handedOver(reading: Reading, part: string): Sentence | undefined {
  let known = handed.get(reading);
  if (known === undefined) handed.set(reading, (known = new Map<string, Sentence | undefined>()));
  if (!known.has(part)) known.set(part, handingOver(reading, part));
  return known.get(part);
}

/** Asked once for each part of a document, however many series stand in it. */
const handed = new WeakMap<Reading, Map<string, Sentence | undefined>>();

function handingOver(reading: Reading, part: string): Sentence | undefined {
  const label = part.replace(/[[\]]/g, "").trim();
  const [, letter] = /^Tab ([A-Z]|[IVX]+|\d+)$/i.exec(label) ?? [];
  for (const sentence of reading.sentences) {
    if (sentence.block.part === part || sentence.text.length > 500 || !/\bproposals?\b/i.test(sentence.text)) continue;
    if (
      sentence.text.includes(label) ||
      (letter !== undefined && new RegExp(`\\bTabs [^.]*\\b${letter}\\b`).test(sentence.text))
    ) {
      if (
        /\b(?:hand\w*|give\w*|gave|enclos\w+|attach\w*|substitut\w*|present\w*|text of|proposal at|proposal \()/i.test(
          sentence.text,
        )
      )
        return sentence;
    }
  }
  return undefined;
}

/** In a report, "he" and "they" who propose are the others. */
const OUTSIDER_PROPOSES =
  /\b(?:[Hh]e|[Tt]hey|[Hh]is|[Tt]heir|[Tt]he other side(?:['’]s)?)\b[^.]{0,50}\b(?:counter-?)?(?:propos\w+|offer\w*|put forward|demand\w*|tabled|terms|plan)\b|\bpropose to (?:him|them|the other side)\b/;

const HANDS_OVER =
  /\b(?:hand\w*|giv\w+|gave|present\w*|submit\w*|tabl\w+|enclos\w+|attach\w*|read)\b[^.?]{0,80}\b(?:counter-?proposals?|proposals?|draft (?:agreement|treaty|understanding|declaration)|peace plan)\b/i;

/** A text calls what is handed over a proposal, and has one enclosure only. */
function attaching(reading: Reading, part: string): Sentence | undefined {
  const parts = new Set(reading.source.blocks.flatMap((block) => block.part ?? []));
  if (parts.size !== 1) return undefined;
  return reading.sentences.find(
    (one) =>
      one.block.part !== part &&
      !one.inNote &&
      one.text.length < 500 &&
      HANDS_OVER.test(one.text) &&
      !/\b(?:comment|analysis|react|reply|respon)\w*/i.test(one.text),
  );
}

const CLOSE_BY = 300;
/** What one side does to put terms to another. */
const DELIVERS =
  /\b(?:authori[sz]ed to|instructed to|tell|told|put|deliver\w*|hand(?:ed|ing)?|give|gave|convey\w*|transmit\w*|pass(?:ed)?|propos(?:e|ed|ing)|offer(?:ed|ing)?|made|make|present(?:ed|ing)?|tabled|submit\w*|replied|reply|inform(?:ed)?|say to|said to|agree(?:d)?|accept|willing|prepared|ready)\b/i;
const PUT =
  /\b(?:gave|handed|told|delivered|conveyed|transmitted|presented|tabled|proposed|offered|submitted|put|passed|said|set (?:forth|out)|demanded|hereby|makes?|convey|agreed (?:on|with))\b/;
/** "our proposal", "I propose that we", "the Chiefs propose": colleagues among themselves. */
const AMONG_OURSELVES =
  /\b(?:I|[Ww]e|[Tt]he \p{Lu}[\p{L} ]{2,40}) (?:\w+ )?propose (?:that we|that the|the following|an? |three|two|four|five|to (?!him|them|the other))|\bmy propos/u;

/** A proposal goes from one party to another; what colleagues of one government propose to each other is none. */
function passesBetweenParties(
  reading: Reading,
  series: Series,
  titled: boolean,
  handing: Sentence | undefined,
): boolean {
  const { document } = reading;
  const table = new Set([
    ...partiesOf(document.participants),
    ...(document.from?.party ? [document.from.party] : []),
    ...(document.to?.party ? [document.to.party] : []),
  ]);
  if (table.size >= 2) return true;
  const home = reading.home ?? [...table][0];
  const start = series.items[0]?.start ?? series.introStart;
  if (titled && series.block.part !== undefined) return true;
  if (handing !== undefined && outsiders(reading, home, handing.start, handing.end)) return true;
  if (isEditorialNote(document)) return true;
  // Colleagues write of the other side at length; it has to be named close by for the points to be put to it or by it.
  const lead = series.intro.slice(-CLOSE_BY);
  if (OUTSIDER_PROPOSES.test(lead)) return true;
  if (!outsiders(reading, home, start - lead.length, start)) return false;
  // "I propose that we strike at Tolland": the other side is named, and nothing is put to it.
  const cue = lead.search(/\bpropos(?!.*\bpropos)/is);
  const begins = [...lead.slice(0, Math.max(0, cue)).matchAll(/[.!?:]["”’)]*\s|\n/g)].at(-1);
  const from = begins === undefined ? 0 : begins.index + begins[0].length;
  const announcing = lead.slice(from);
  const at = start - lead.length + from;
  // A paper for one's own superiors lists what might be asked; it counts where it tells what was put or by whom.
  if (
    !isWire(document) &&
    !recordsMeeting(document) &&
    !PUT.test(announcing) &&
    !outsiders(reading, home, at, start - lead.length + Math.max(from, cue))
  )
    return false;
  return !(
    cue >= 0 &&
    AMONG_OURSELVES.test(announcing) &&
    !DELIVERS.test(announcing.replace(/\bpropose\b/gi, "")) &&
    !outsiders(reading, home, at, start - lead.length + cue)
  );
}

/** Another party than one's own is named in a stretch of the text, or a person of one. */
function outsiders(reading: Reading, home: string | undefined, start: number, end: number): boolean {
  return [...within(reading.people, start, end), ...within(reading.parties, start, end)].some(
    (one) => one.party !== undefined && one.party !== home,
  );
}
