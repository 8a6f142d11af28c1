/** Nouns of office and rank, as they stand in roles: "State Secretary", "Lao Minister of Finance", "Personal Aide". */
const NOUNS =
  "Ambassador|Minister|Secretar(?:y|ies)|Interpreter|Translator|Officer|Assistant|Asst|Adviser|Advisor|Director|Deputy|Attach(?:e|é)|Counsel(?:l)?or|Counsel|Chief|Chairman|Chancellor|Delegate|Member|Commander|Representative|Official|Envoy|Negotiator|Emissary|Aide|Note-?\\s?taker|General|Coordinator|Charg[eé]|Consul|Spokesman|President|Premier|Stenographer|Head|Leader|Commissioner|Administrator|Governor|Mayor|Principal|Rapporteur|Observer|Usher|Librarian|Treasurer|Comptroller|Inspector|Superintendent|Physician|Marshal";

/** Words that begin or hold a role, though they are no office: bodies, and what an office is over. */
const BODIES =
  "Staff|Delegation|Embassy|Department|Desk|Bureau|Council|Office|Mission|Ministry|Government|Division|Section|Branch|Secretariat|Protocol|Special|Acting|Political|Military|Legal|Economic|Press|Personal|Executive|Senior|Private|State Department|White House|Foreign Office";

/** Marks of agencies and services in capitals. */
const MARKS =
  "USA|USAF|USN|USMC|NSC|EUR|EA|FE|INR|NEA|ARA|IO|S\\/S|S(?!\\.)|U(?!\\.)|G(?!\\.)|ACDA|SOV|DOD|State|CIA|JCS|MFA";

/** A role, told from how it begins: up to six words before its noun, "the Lao Minister of Finance". */
export const ROLE_START = new RegExp(
  `^(?:the |a |an )?(?:[\\p{L}.’'/&-]+\\s+){0,6}?(?:\\p{L}+-)?(?:${NOUNS}|${BODIES}|${MARKS})(?!\\p{L})`,
  "u",
);

/** The end of an office that names what it is over: "East Asian | and Pacific Affairs". */
export const OFFICE_END =
  /\s(?:Affairs|Staff|Forces|Security|Relations|Policy|Research|Operations|Plans|Intelligence|Studies|Organizations)$/;

/** Whether words hold a noun of office or a body: they are nobody's given name and surname. */
export function holdsOffice(text: string): boolean {
  return new RegExp(`(?<!\\p{L})(?:${NOUNS}|${BODIES})(?!\\p{L})`, "u").test(text);
}
