import type { Participation } from "../../../data/schema/index.ts";
import { issuesOf } from "../recognise/issues.ts";
import type { Reading, Sentence } from "../recognise/reading.ts";
import { handedOver, partTitle } from "./enclosure.ts";
import { isFiling } from "./filing.ts";
import { isInner, passesBetween } from "./proposal-audience.ts";
import { countedPoints } from "./proposal-count.ts";
import { toldAsPut } from "./proposal-inner.ts";
import { announcedBy, type Announced } from "./proposal-announced.ts";
import { type Lead, leadsOf, speakerOf } from "./proposal-lead.ts";
import { type Subject, subjectOf } from "./proposal-subject.ts";
import { otherSide } from "./stance.ts";
import { type Terms, termsOf } from "./proposal-terms.ts";
import { type Announcing, announcing, calledAfter } from "./proposal-words.ts";
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
  /** Whose it is, where a sentence before it tells. */
  readonly subject?: Subject;
}

const FEWEST_COUNTED = 4;
/** How many items must say in so many words what is to be done, where nothing but that makes a proposal of them. */
const PLAIN = 0.8;

/**
 * Whether a series is a proposal. Precision goes first: something close before it must put it forward, or it must be
 * what one side tells the other and say plainly what is to be done; nothing else may be announced nearer; and it must
 * pass between parties.
 */
export function judgeProposal(reading: Reading, series: Series): Judgement | undefined {
  if (/[- ]points? (?:message|statement|reply|letter)\b/i.test(series.intro.slice(-140))) return undefined;
  const items = series.items.map((item) => reading.text.slice(item.start, item.end));
  const terms = termsOf(items, series.intro.slice(-40));
  if (terms.talk) return undefined;
  const { part } = series.block;
  const titled = partTitle(reading, series);
  const handing = part === undefined ? undefined : handedOver(reading, part, terms.plain >= PLAIN);
  const leads = leadsOf(reading, series, handing);
  const read = leads.map((lead, at) =>
    announcing(lead.text, at === 0 && lead.end >= (series.items[0]?.start ?? 0) - 1 && series.inline),
  );
  const leadsOn = read[0]?.introduces === true && read[0].kind !== "none";
  if (!leadsOn && !(read[0]?.kind === "offer" && series.style !== "digit") && isFiling(reading, series))
    return undefined;
  const near = announcedBy(leads, read, series);
  const speaker = speakerOf(reading, series.blockIndex);
  const told = countedPoints(reading, series) !== undefined;
  // Many points that are counted as such stay a proposal, whatever else is said before they are read.
  if (near === "other" && !(told && items.length >= FEWEST_COUNTED && terms.share >= 0.6)) return undefined;
  const announced = near === "other" ? undefined : near;
  // What has no labels has nothing else to show for it.
  if (series.style === "clause" && announced?.words.kind !== "offer" && !isCalledAfter(reading, series))
    return undefined;
  const counted =
    told || (announced !== undefined && read.slice(0, announced.behind + 1).some((one) => one.count === items.length));
  const after =
    announced === undefined && (leadsOn || counted || series.style === "clause") && isCalledAfter(reading, series);
  const spoken = announced === undefined && isSpoken(reading, series, read, speaker, terms, items);
  if (titled === undefined && announced === undefined && !counted && handing === undefined && !after && !spoken)
    return undefined;
  if (announced?.words.kind === "told" && handing === undefined && titled === undefined && !enough(terms, counted))
    return undefined;
  if (terms.share < neededShare(announced, counted) || (announced?.words.by !== "verb" && !counted && terms.count < 2))
    return undefined;
  if (titled === undefined && handing === undefined && isInner(reading)) {
    const before = leads.flatMap((lead, at) => {
      const words = read[at];
      return words === undefined ? [] : [{ text: lead.text, words }];
    });
    const behind = announced?.behind ?? 1;
    if (!toldAsPut(announced === undefined ? undefined : before[behind], before.slice(0, behind))) return undefined;
  }
  const subject = whose(reading, announced, leads, read, speaker);
  const outside = subject !== undefined && subject.party === undefined;
  const proposer = outside ? undefined : (subject?.party ?? speaker?.party);
  // A side's own paper is full of lists: of what it makes of things, and of what it found in those of others.
  const loose = handing !== undefined ? terms.plain < 0.6 : announced?.words.kind === "told" && terms.plain < PLAIN;
  if (titled === undefined && loose && isInner(reading)) return undefined;
  const titledPart = titled !== undefined && part !== undefined;
  const weighs = announced?.words.weighs === true;
  if (!titledPart && !passesBetween(reading, proposer, outside, leads.slice(0, (announced?.behind ?? 1) + 2), weighs))
    return undefined;
  const sure =
    titled !== undefined || counted || (announced !== undefined && !series.inline && announced.words.by !== "saying");
  return {
    // Half of those in documents that were not seen before had all their points, and no others.
    confidence: sure ? 0.6 : 0.5,
    by:
      titled !== undefined
        ? "title"
        : handing !== undefined && (announced === undefined || announced.lead.start === handing.start)
          ? "handed"
          : "words",
    ...(titled === undefined ? {} : { title: titled }),
    ...(handing === undefined ? {} : { handing }),
    ...(subject === undefined ? {} : { subject }),
  };
}

/** What is only told, without a word for proposing, has to say plainly what is to be done. */
function enough(terms: Terms, counted: boolean): boolean {
  return terms.plain >= PLAIN || (counted && terms.share >= PLAIN && terms.plain >= 0.5);
}

/** Across a table a side counts what is to be done, on matters of the negotiation: it needs no word for proposing. */
function isSpoken(
  reading: Reading,
  series: Series,
  read: readonly Announcing[],
  speaker: Participation | undefined,
  terms: Terms,
  items: readonly string[],
): boolean {
  if (speaker?.party === undefined || partiesOf(reading.document.participants).length < 2) return false;
  if (series.style === "bullet" || series.style === "clause" || terms.plain < 1 || items.length < 2) return false;
  if (read.slice(0, 2).some((one) => one.kind === "other")) return false;
  const matters = items.filter((text) => issuesOf(text, reading.lexicon).length > 0).length;
  return matters >= Math.max(2, items.length / 2);
}

/** How many items must read as terms. The object of a verb of proposing needs no "should" of its own. */
function neededShare(announced: Announced | undefined, counted: boolean): number {
  if (announced === undefined) return counted ? 0.4 : 0.6;
  const { by } = announced.words;
  if (by === "saying") return 0.6;
  if (by === "verb" && announced.behind === 0 && announced.words.open) return 0.34;
  if (by === "verb" && announced.behind === 0 && announced.words.introduces) return counted ? 0 : 0.34;
  return 0.5;
}

const AFTER_REACH = 400;

function isCalledAfter(reading: Reading, series: Series): boolean {
  const end = series.items.at(-1)?.end ?? series.block.end;
  return calledAfter(reading.text.slice(end, end + AFTER_REACH), series.items.length);
}

/** "We were handed a plan": it is theirs who handed it. */
const WAS_GIVEN =
  /\b(?:[Ww]e|I) (?:were|was|have been|had been) (?:\w+ )?(?:handed|given|shown|presented|offered|read)\b|\b[Ww]e (?:received|got)\b/;

/** Whose act it is: told by the sentence that announces it, else by one before that which only leads on. */
function whose(
  reading: Reading,
  announced: Announced | undefined,
  leads: readonly Lead[],
  read: readonly Announcing[],
  speaker: Participation | undefined,
): Subject | undefined {
  const given = leads
    .slice(0, (announced?.behind ?? 1) + 1)
    .find((lead) => lead.speaker === undefined && WAS_GIVEN.test(lead.text));
  if (given !== undefined) {
    const party = otherSide(reading, reading.home);
    return party !== undefined && reading.counterparts.includes(party)
      ? { party, start: given.start }
      : { start: given.start };
  }
  if (announced !== undefined) {
    const { lead, words } = announced;
    const found = subjectOf(
      reading,
      lead.start,
      lead.start + words.from,
      lead.start + words.to,
      speaker ?? lead.speaker,
    );
    if (found !== undefined || speaker !== undefined) return found;
  }
  // "Points are as follows:" after "Thuy's statement contained nothing new".
  const from = announced === undefined ? 0 : announced.behind + 1;
  for (const [at, lead] of leads.slice(from, from + 2).entries()) {
    // What is only weighed, or stands behind something else, is not put down to whoever was named last.
    if (announced !== undefined && (announced.words.weighs || read[from + at]?.kind === "other")) return undefined;
    const found = subjectOf(reading, lead.start, lead.end, lead.end, speaker);
    if (found !== undefined) return found;
  }
  return undefined;
}
