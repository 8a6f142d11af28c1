import type { Directory, Party } from "./directory.ts";

/** Nations whose people appear in these documents, with the adjective; a gazetteer knows only those that negotiate. */
const NATIONS =
  /\b(?:British|English|United Kingdom|U\.?K\.?|Canadian|Canada|Australian|Australia|New Zealand|Thai|Thailand|Japanese|Japan|Korean|Korea|R\.?O\.?K\.?|Filipino|Philippines?|Indian|India|Pakistani?|Indonesian?|Malaysian?|Singapore|Burmese|Burma|German|Germany|Italian|Italy|Vatican|Holy See|Romanian?|Rumanian?|Hungarian|Hungary|Czech(?:oslovak)?(?:ia)?|Bulgarian?|Yugoslav(?:ia)?|Israeli?|Egyptian|Egypt|Algerian?|Swedish|Sweden|Norwegian|Norway|Swiss|Switzerland|Dutch|Netherlands|Belgian|Belgium|Spanish|Spain|Austrian?|Danish|Denmark|Irish|Ireland|Cuban?|Brazil(?:ian)?|Mexic(?:an|o)|Iran(?:ian)?|Turk(?:ish|ey)|Greek|Greece|Tunisian?|Ghana(?:ian)?|Ethiopian?|Afghan(?:istan)?|Ceylon(?:ese)?|Nepal(?:ese)?|Iraqi?|Syrian?|Leban(?:on|ese)|Jordan(?:ian)?|Saudi Arabia|Kuwaiti?|Morocc(?:o|an)|Libyan?|Sudan(?:ese)?|Kenyan?|Ugandan?|Zambian?|Tanzanian?|Nigerian?|Guinean?|Mali|Senegal(?:ese)?|Cyprus|Cypriot|Portug(?:al|uese)|Fin(?:land|nish)|Iceland(?:ic)?|Albanian?|Mongolian?|Peru(?:vian)?|Chilean?|Colombian?|Venezuelan?|Argentin(?:a|e)|Nationalist Chinese|Republic of China|Taiwan|G\.?R\.?C\.?)\b/;

/** Offices of the government that publishes the series: their holders are named without their country. */
const HOME_OFFICES =
  /\b(?:NSC|National Security Council|White House|Department of (?:State|Defense)|State Department|Defense Department|Joint Chiefs|JCS|CIA|Central Intelligence|Under Secretar(?:y|ies)|(?:Deputy |Acting )?(?:Asst\.?|Assistant) Secretar(?:y|ies)|Deputy Secretary|Secretary of (?:State|Defense|the Treasury|Agriculture|Commerce)|Assistant to the President|Special Assistant|Adviser to the President|Counselor of the Department|Counselor to the President|Attorney General|Senator|Congressman|Representative in Congress|Congress|Policy Planning|Chief of Protocol|Country Director|Executive Secretary|Language Services|Vice President|MACV|CINCPAC|Bureau of|Ambassador[- ]at[- ]Large|USUN|USIA|AID|EUR|FE|EA|INR|ARA|NEA|IO|S\/S|S\/AL|ACDA|SOV|Defense Attach(?:e|é)|Desk Officer|Office of|Director of|Legal Adviser|Deputy Chief of Mission|DCM|Political Counselor|Governor|Representative \p{Lu}|Speaker of the House|Staff Assistant|Military Assistant|Press Secretary|Presidential|Treasury)(?!\p{L})/u;

/** Offices abroad of the home government: "Embassy in France", "Ambassador to Vietnam", "Mission to the United Nations". */
const HOME_POSTS =
  /\b(?:(?:Embassy|Consulate(?: General)?|Legation|Interests Section|Delegation|Mission|Liaison Office) (?:in|at|to|Office)|(?:Deputy )?Ambassador (?:in|to|at)|Charg[eé](?: d['’]Affaires)? in|Attach[eé] at|Minister in|Commander)(?!\p{L})/u;

/** True where a text names a nation that negotiates in no gazetteer here: "UK", "British Embassy". */
export function isNation(text: string): boolean {
  const foreign = NATIONS.exec(text);
  return foreign !== null && !isPlaceOnly(text.slice(0, foreign.index)) && !isAffairs(text.slice(foreign.index));
}

/** "State", "Defense", "CIA": an agency of the home government that heads its people in a list. */
export function isHomeAgency(text: string): boolean {
  return /^(?:the )?(?:State(?: Department)?|Defense(?: Department)?|Treasury|JCS|Joint Chiefs(?: of Staff)?|OJCS|CIA|USIA|AID|USAID|White House(?: Staff)?|NSC(?: Staff)?|Justice|Commerce|Agriculture|Interior|Labor|Department of (?:State|Defense|the Treasury)|OSD|DOD|ISA|MACV|COMUSMACV|CINCPAC|POLAD|ACDA|OEP|OMB|BOB|INR|DIA|NSA|J[–-]?\d|Embassy|Mission|Congress(?:ional)?|Senate|House(?: of Representatives)?|Language Services|Others?)(?:\s*\([^)]*\))?$/i.test(
    text.replace(/^(?:for|from|on behalf of) (?=\p{L})/iu, "").trim(),
  );
}

/** What heads of home governments are called when the country goes without saying. */
const HOME_HEADS =
  /^(?:the |president |vice president |acting |secretary |under secretary )?(?:President|Vice President|Secretary|Acting Secretary|Under Secretary)(?:\s+(?:of State|of Defense|and the Vice President))?$/i;

/**
 * The party that an office belongs to: from a party's name in it, else from what is an office of the home government.
 *
 * In "PRC Ambassador to the United Nations" and "Soviet Embassy" a party stands before the office; in "Prime Minister
 * of Laos" after an "of"; in "Ambassador to France" and "Embassy in Vietnam" the country is where, not whose.
 */
export function partyOfOffice(office: string, directory: Directory): Party | undefined {
  const text = office.replace(/\s+/g, " ").trim();
  const mention = directory.parties.mentions(text).find(({ start }) => !isPlaceOnly(text.slice(0, start)));
  const home = directory.parties.home;
  const foreign = NATIONS.exec(text);
  if (mention !== undefined) {
    const of = foreign !== null && foreign.index < mention.start && !isPlaceOnly(text.slice(0, foreign.index));
    return of ? undefined : mention.party;
  }
  if (home === undefined) return undefined;
  if (foreign !== null && !isPlaceOnly(text.slice(0, foreign.index)) && !isAffairs(text.slice(foreign.index)))
    return undefined;
  if (HOME_HEADS.test(text) || HOME_OFFICES.test(text) || HOME_POSTS.test(text)) return home;
  return undefined;
}

/** True where words before a country say that it is where somebody works, not whom for. */
function isPlaceOnly(before: string): boolean {
  return (
    /(?:\b(?:Ambassador|Embassy|Mission|Delegation|Delegate|Delegate General|Minister|Charg[eé](?: d['’]Affaires)?|Consulate|Consulate General|Consul General|Representative|Attach(?:e|é)|Command|Assistance Command|Office|Coordinator|Adviser|Advisor|Working Group|Desk|Director|Deputy Director|Affairs|Specialist|Forces|Staff)\s?(?:in|to|at|for|on|,|-|—|of the)?|\b(?:to|in|at|for|on|from|near))\s*(?:the\s+)?(?:Republic of\s+)?$/i.test(
      before,
    ) && before !== ""
  );
}

/** "Thai and Burma Affairs" is a desk, not a nation. */
function isAffairs(after: string): boolean {
  return /\b(?:Affairs|Desk|Country Director)\b/.test(after);
}
