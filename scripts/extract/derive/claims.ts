import type { Reading, Sentence } from "../recognise/reading.ts";
import { type Actor, actorsOf } from "./actor.ts";
import type { Claim, Held } from "./claim.ts";
import { nounClaims, thingClaims } from "./claim-forms.ts";
import { isObject, isSupposed, subjectOf, withPartner } from "./claim-subject.ts";
import { classOf, DEED, denied, STANCE_VERB } from "./stance-verbs.ts";

/** Two verbs of one subject: "said … and insisted". */
const CARRIED =
  /(?:\band|\bbut|\bthen|\bwhile|\bthough) (?:(?:also|then|again|would|will|could|not|never|had|has|have|\p{L}+ly) )*$/u;
/** How far apart two verbs of one subject may stand. */
const CARRY = 260;
const NEGATION = /\b(?:not|never|cannot|can['’]t|won['’]t|wouldn['’]t|don['’]t|didn['’]t|neither|nor)\b/i;
const WEIGHED = /\b(?:may|might|if|whether|unless|should|in case|probably|possibly|likely|perhaps)\b/i;
const STILL_TO_SAY = /\b(?:would|could|might|may|must|should|ha(?:s|ve|d) to|will|shall)\b/;
const FORETOLD = /\bwill\b/;
const OBLIGED =
  /^(?:['’]s? \p{L}+)?(?: (?:forces|troops|army|government|side|people|divisions|bases|leaders|units|soldiers|authorities))?\s*(?:also |therefore |then |first |now |\p{L}+ly )*(?:must|should|ought to|ha(?:s|ve|d) to|need(?:s)? to|would have to|shall)\b(?! like)/u;
const MODAL =
  /^\s*(?:also |then |now |\p{L}+ly )*(?<modal>will|would|shall|could|can(?:not|['’]t)?|won['’]t|wouldn['’]t|(?:is|are|was|were) (?:not )?going to)(?<not> (?:not|never|no longer))?\s+(?<verb>\p{L}+(?: \p{L}+)?)/u;
/** What may stand before the first subject of a sentence. */
const OPENING = /^\W*(?:\(?[\dA-Za-z][.)] )?(?:[^,;]{1,60}, )?(?:\p{L}+ly,? )?(?:[Tt]he )?(?:\p{Lu}[\p{L}.]* ){0,2}$/u;
const ASKED = /\b(?:asked|inquired|wondered|queried|want(?:s|ed)? to know)\b(?! (?:for|that|us to|them to|him to))/;

/**
 * The claims of a sentence, in order. A verb of taking a stand belongs to the side that is its subject; inside what
 * somebody is said to say, "he" and "they" are who said it, and what others must do is what he demands.
 *
 * @param mind the side that the sentences before leave in mind, for a pronoun.
 */
export function claimsIn(reading: Reading, sentence: Sentence, mind: string | undefined): readonly Claim[] {
  const { text } = sentence;
  if (/\?["”’)]*$/.test(text) || ASKED.test(text)) return [];
  const actors = actorsOf(reading, sentence);
  const teller = sentence.speaker?.party ?? reading.home;
  const found: Claim[] = [];
  let voice: string | undefined = sentence.speaker?.party;
  let last: { readonly parties: readonly string[]; readonly at: number } | undefined;
  const resolve = (actor: Actor): readonly string[] | undefined => {
    if (actor.parties !== undefined) return actor.parties;
    // "It was agreed", "it seems": only behind a verb of saying is "it" a side.
    if (voice === undefined && /^it$/i.test(reading.text.slice(actor.start, actor.end))) return undefined;
    const meant = voice !== undefined && voice !== sentence.speaker?.party ? voice : mind;
    return meant === undefined ? undefined : [meant];
  };
  const put = (parties: readonly string[], held: Held, start: number): void => {
    const before = found.at(-1);
    if (before !== undefined) found[found.length - 1] = { ...before, end: Math.max(before.start + 1, start) };
    const reported = !parties.includes(teller ?? "") || (sentence.speaker === undefined && teller !== parties[0]);
    found.push({ parties, held, reported, said: held === "states", from: start, start, end: sentence.end });
  };
  for (const { at, verb, actor } of signsOf(sentence, actors)) {
    if (actor !== undefined) {
      const parties = resolve(actor);
      if (parties === undefined) continue;
      const doing = doingOf(reading, sentence, actor);
      if (doing === "must") {
        // What both agree that one should do is agreed on, not demanded.
        const before = found.at(-1);
        const settled = before !== undefined && (before.held === "agrees" || before.parties.length > 1);
        const demander = voice ?? (before === undefined && actor.person !== "first" ? mind : undefined);
        if (!settled && demander !== undefined && !parties.includes(demander)) put([demander], "demands", actor.start);
      } else if (doing !== undefined) {
        // What one says that another would do is his guess, not the other's word; what all say of a third too.
        if (voice !== undefined && !parties.includes(voice) && sentence.speaker === undefined) continue;
        const leads = OPENING.test(reading.text.slice(sentence.start, actor.start));
        if (actor.person !== "first" && voice === undefined && !leads) continue;
        put(parties, doing, actor.start);
        last = { parties, at: actor.end };
      }
      continue;
    }
    if (verb === undefined) continue;
    const own = subjectOf(reading, sentence, actors, at);
    const lead = reading.text.slice(own?.end ?? Math.max(sentence.start, at - 40), at);
    const carried = own === undefined && last !== undefined && CARRIED.test(lead) && at - last.at < CARRY;
    const subject = own === undefined ? undefined : resolve(own);
    const parties =
      own !== undefined && subject !== undefined
        ? withPartner(reading, actors, own, subject)
        : carried
          ? last?.parties
          : undefined;
    if (parties === undefined) continue;
    // In what somebody might say nothing is held.
    if (own !== undefined && isSupposed(reading, sentence, own)) {
      if (classOf(verb) === "states") break;
      continue;
    }
    const held = NEGATION.test(lead) ? denied(classOf(verb)) : classOf(verb);
    if (held === undefined || (held !== "states" && WEIGHED.test(lead))) continue;
    // "We would have to answer": nobody has said anything.
    if (held === "states" && sentence.speaker === undefined && STILL_TO_SAY.test(lead)) continue;
    if (FORETOLD.test(lead) && voice === undefined && !parties.includes(teller ?? "")) continue;
    put(parties, held, own?.start ?? at);
    last = { parties, at };
    const [only] = parties;
    if (parties.length === 1 && only !== undefined && (held === "states" || sentence.speaker === undefined))
      voice = only;
  }
  for (const noun of nounClaims(reading, sentence, actors, resolve))
    if (!found.some((one) => !one.said && one.parties.join() === noun.parties.join())) found.push(noun);
  if (found.every((one) => one.said)) found.push(...thingClaims(reading, sentence, actors, resolve, found.at(-1)));
  const [first] = found;
  return first === undefined ? found : [{ ...first, from: sentence.start }, ...found.slice(1)];
}

interface Sign {
  readonly at: number;
  readonly verb?: RegExpExecArray;
  readonly actor?: Actor;
}

/** Actors and stance verbs in the order of the text. */
function signsOf(sentence: Sentence, actors: readonly Actor[]): readonly Sign[] {
  return [
    ...[...sentence.text.matchAll(STANCE_VERB)].map((verb) => ({ at: sentence.start + verb.index, verb })),
    ...actors.map((actor) => ({ at: actor.end, actor })),
  ].toSorted((a, b) => a.at - b.at);
}

/** What an actor is said to be going to do or not, or to have to do. */
function doingOf(reading: Reading, sentence: Sentence, actor: Actor): "must" | "offers" | "refuses" | undefined {
  const after = reading.text.slice(actor.end, Math.min(sentence.end, actor.end + 90));
  if (OBLIGED.test(after))
    return isSupposed(reading, sentence, actor) || /^\W*If\b/.test(sentence.text) ? undefined : "must";
  const groups = MODAL.exec(after)?.groups;
  const [modal, verb] = [groups?.["modal"], groups?.["verb"]];
  if (modal === undefined || verb === undefined || !DEED.test(verb)) return undefined;
  if (isSupposed(reading, sentence, actor) || isObject(reading, sentence, actor)) return undefined;
  if (groups?.["not"] !== undefined || /^(?:can(?:not|['’]t)|won|wouldn)|\bnot\b/.test(modal)) return "refuses";
  return modal === "could" || modal === "can" ? undefined : "offers";
}
