/** How a bulleted line reads: as somebody who was there, or as what was talked about. */
export type BulletReading = "person" | "topic" | "either";

const HONORIFIC =
  "(?:The (?:President|Vice President|Secretary|Prime Minister|Premier|Minister|Ambassador|Chairman|Foreign Minister|King|Queen|Prince|Shah)|President|Vice President|Mr|Mrs|Ms|Miss|Messrs|Dr|Drs|Prof(?:essor)?|Amb(?:assador)?s?|Secretary|Under Secretary|Deputy|Assistant|Acting|Minister|Prime Minister|Premier|Foreign Minister|Chairman|Vice Premier|Vice Minister|General|Gen|Lt|Lieutenant|Major|Maj|Colonel|Col|Captain|Capt|Commander|Cdr|Admiral|Adm|Brig|Brigadier|Senator|Congressman|Governor|Judge|Counselor|Chief|Director|Attorney General|Prince|Princess|King|Queen|Marshal|Comrade|Cde|Cdes|Sir|Lord|Lady|Madame|Mme|Monsieur|M|Chancellor|Interpreter|Notetaker|Note Taker|Note-taker|Justice|Father|Archbishop|Monsignor)";
const STARTS_WITH_HONORIFIC = new RegExp(`^${HONORIFIC}\\b\\.?`, "u");

const ROLE_WORDS =
  /\b(?:Ambassador|Minister|Secretary|Interpreter|Translator|Staff|Officer|Assistant|Adviser|Advisor|Director|Deputy|Attach(?:e|é)|Counsel(?:l)?or|Counsel|Chief|Chairman|Chancellor|Governor|Mayor|Leader|Head|Senator|Congressman|Shah|King|Prince|Speaker|Envoy|Emissary|Negotiator|Commissioner|Administrator|Delegate|Delegation|Member|Embassy|Mission|Ministry|Secretariat|Division|Section|Department|Office|Commander|Representative|Official|Note-?\s?taker|Aide|General|Coordinator|Desk|Bureau|Council|Minister-Counselor|Charg[eé]|Consul|Spokesman|President|Premier|Protocol|Stenographer|State Department|White House|CIA|JCS|NSC|USUN|EUR|INR|EA|FE|ARA|NEA|S\/S)(?!\p{L})/u;

const TOPIC_WORDS =
  /\b(?:Meetings?|Talks?|Negotiations?|Situation|Policy|Visit|Proposals?|Discussions?|Results?|Reports?|Conversations?|Relations|Program|Plans?|Problems?|Matters?|Issues?|Questions?|Bombing|Withdrawals?|Settlement|Agreement|Actions?|Use|Forces|Operations?|Cease-?fire|Prisoners?|Exchange|Message|Views|Position|Affairs in|Aid|Treaty|Review|Request|Reactions?|Text|Draft|Summary|Next Steps|Developments?|Strategy|Call|Trip|Peace|War|Military|Political|Economic|Deployment|Instructions|Contacts?|Initiatives?|Prospects|Efforts?|Role|Status|Attacks?|Election|Response|Strikes?|Procedures?|Crisis|Conference|Alternatives|Options|Objectives|Future|Agenda|Items?|Courses?|Major(?! General\b)|Your|Our|My|How|What|Why)\b/;

const NAME_TOKEN =
  "(?:(?:\\p{Lu}\\.){2,3}|\\p{Lu}[\\p{L}'’-]*\\.?|(?:na|de|del|la|van|von|der|den|ben|bin|al|el|da|di|du|y|U)\\b)";
const NAME = `${NAME_TOKEN}(?:\\s+${NAME_TOKEN}){0,5}`;
const NAME_ALONE = new RegExp(`^${NAME}(?:,?\\s+(?:Jr|Sr)\\.?)?$`, "u");
const NAME_THEN_ROLE = new RegExp(`^(?:${NAME})(?:,?\\s+(?:Jr|Sr)\\.?)?\\s*(?:,|\\(|—|–|-\\s|\\s+of\\s|:)\\s*\\S`, "u");
const PARTY_LIST = new RegExp(
  `^\\p{Lu}[\\p{L}.' -]{0,40}(?::|—|\\s-\\s)\\s*(?:(?:The )?${HONORIFIC}\\b|\\p{Lu}[\\p{L}.]+(?:,| and )\\s*\\p{Lu})`,
  "u",
);

/** "State—U. Alexis Orm, William Stol": an office or agency, and after a dash or colon nothing but names. */
const AGENCY_LIST = new RegExp(
  `^(?:Chairman|Chair|State|Defense|JCS|OJCS|CIA|NSC(?: Staff)?|Treasury|Justice|USIA|AID|OMB|OEP|ACDA|INR|DIA|White House|Commerce|Agriculture|\\p{Lu}{2,5})\\s*(?::|—|–|\\s-\\s)\\s*(?:${NAME})(?:,? (?:Jr|Sr)\\.?)?(?:(?:,|;| and)\\s.*)?$`,
  "u",
);

/** A given name or initials before a surname: "W.W. Orm", "Piet A. Stol". No topic is called so. */
const INITIALLED =
  /^(?:(?:\p{Lu}\.\s?){1,3}|\p{Lu}[\p{L}'’-]+ (?:\p{Lu}\.\s?){1,2})(?:(?:de|von|van|la|le) )?\p{Lu}[\p{L}'’-]*\p{Ll}(?:,? (?:Jr|Sr)\.?|,? I{2,3})?$/u;

/** An office in capitals: "Orm, DCM", "Loos, EUR/SOV". */
const ACRONYM_ROLE = /(?:,|\(|—|–) ?\p{Lu}[\p{Lu}\d/–-]+(?:$|[\s,)])/u;

/** Reads the form of a bulleted line. A name alone ("Laos", "Habib") may be either: only its neighbours tell. */
export function readBullet(text: string): BulletReading {
  const line = text.replace(/\s+/g, " ").trim();
  if (/\b(?:Interpreter|Notetaker|Note[- ]?taker|Translator|Stenographer)s?\b/i.test(line)) return "person";
  if (/^(?:One|Two|Three|Four|Other|Another)\b.*\b(?:Officials?|members?|aides?|officers?|others?)\b/i.test(line))
    return "person";
  if (/\b(?:between|with|regarding|concerning|on|in|to|from|about|and the)\b/.test(line) && TOPIC_WORDS.test(line)) {
    // "Ambassador to France" and "Assistant to the President" hold such words too, after a name and a comma.
    if (!STARTS_WITH_HONORIFIC.test(line) && !nameThenRole(line)) return "topic";
    if (/^(?:President|Secretary|Ambassador|Prime Minister)(?:'s|’s)\b/.test(line)) return "topic";
  }
  if (AGENCY_LIST.test(line) || INITIALLED.test(line)) return "person";
  // "Lao:" heads its people, "Maravian Side:" too.
  if (/^\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*| of| the| side){0,4}:$/u.test(line) && !TOPIC_WORDS.test(line))
    return "person";
  // "Major Issues During the Visit": what looks like a rank heads a topic.
  if (TOPIC_WORDS.test(line.split(/[,(]/)[0] ?? "") && !/\bAffairs\b/.test(line)) return "topic";
  if (STARTS_WITH_HONORIFIC.test(line) && !/^\S+(?:'s|’s) /.test(line) && !/^The \S+(?:'s|’s) /.test(line))
    return "person";
  if (nameThenRole(line)) return "person";
  if (PARTY_LIST.test(line) && !TOPIC_WORDS.test(line.split(/[:—]/)[0] ?? "")) return "person";
  if (TOPIC_WORDS.test(line) || /^(?:The|A|An)\s/.test(line)) return "topic";
  return NAME_ALONE.test(line.replace(/ \([^)]{1,40}\)$/, "")) && line.length <= 60 ? "either" : "topic";
}

function nameThenRole(line: string): boolean {
  return (
    NAME_THEN_ROLE.test(line) &&
    (ROLE_WORDS.test(line) || ACRONYM_ROLE.test(line)) &&
    !TOPIC_WORDS.test(line.split(/[,(—–]/)[0] ?? "")
  );
}

/**
 * Where, in the bullets that head a memorandum, the participants begin: what stands before is its subject.
 *
 * @param readings how each bullet reads, in order.
 * @param gaps whether an empty line or a page marker stands before each bullet: the lists' headings stood there once.
 * @param meets whether the document's title says that people met: without that, bullets alone prove nobody present.
 */
export function participantsFrom(readings: readonly BulletReading[], gaps: readonly boolean[], meets: boolean): number {
  const score = (reading: BulletReading | undefined, asPerson: boolean): number => {
    if (reading === "either") return asPerson === meets ? 0.25 : 0;
    return (reading === "person") === asPerson ? 1 : -1;
  };
  let best = readings.length;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let split = 0; split <= readings.length; split += 1) {
    let total = 0;
    readings.forEach((reading, i) => (total += score(reading, i >= split)));
    if (split > 0 && split < readings.length && gaps[split] === true) total += 0.6;
    if (meets && split === readings.length) total -= 0.5;
    if (!meets && split < readings.length) total -= 0.75;
    if (total > bestScore) {
      best = split;
      bestScore = total;
    }
  }
  return best;
}
