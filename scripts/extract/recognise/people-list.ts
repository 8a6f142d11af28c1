/** Somebody in a list in prose: "his Counselor Orm", "Stol (Political)". Positions count in the text. */
export interface ListedName {
  /** Without rank and office: "Orm"; empty where an office stands alone ("the President"). */
  readonly name: string;
  /** What stood before the name: "Counselor". */
  readonly title: string;
  /** True after "his", "her", "their": of the side of whoever was named before. */
  readonly theirs: boolean;
  /** Where the name stands whose aide this is: "Varga's interpreter Orm". */
  readonly ownedAt?: number;
  readonly start: number;
  readonly end: number;
}

export interface ListOfNames {
  readonly names: readonly ListedName[];
  readonly end: number;
}

const CAPITAL = "\\p{Lu}[\\p{L}\\p{M}'’/-]*\\.?";
const LEAD =
  "(?:(?:[Tt]he|[Hh]is|[Hh]er|[Mm]y|[Oo]ur|[Tt]heir|[Bb]oth|an?|also|including|then|former|new|acting|[Bb]y|with|\\p{Lu}[\\p{L}-]+['’]s?(?= \\p{Ll})) ){0,3}";
const LOWER_TITLE =
  "(?:(?:interpreters?|translator|note-?taker|counselor|political|economic|military|press|first|second|third|secretary|private|personal|special|principal|aides?|adviser|advisor|deputy|deputies|assistants?|colleagues?|ambassador|foreign|prime|vice|minister|ministers|president|general|generals|director|chief|chargé|charge|attaché|attache|officer|officers|staff|senior|embassy|station|desk|delegate|member|members|brother|wife|messrs) (?:of (?:the )?)?){0,4}";
const ITEM = new RegExp(
  `(${LEAD})(${LOWER_TITLE}${CAPITAL}(?:(?: (?:of (?:the )?|for (?:the )?|to (?:the )?|na |de |van |von |bin |al-)?| ?[–—-] ?)${CAPITAL}){0,9})(?: ?([([][^)\\]]{1,60}[)\\]]))?`,
  "uy",
);
const SEPARATOR =
  /(?:, (?:and |& |also |as well as |plus |together with |then )?|; (?:and )?| and (?:also |with |by )?| & | as well as | plus | together with |, with )/y;

const TITLE_WORD =
  /^(?:Messrs|Mr|Mrs|Ms|Miss|Dr|Drs|Prof|Professor|Ambassadors?|Amb|Minister|Ministers|Min|MinDef|MinInt|MinInfo|MinFin|DefMin|FonMin|PriMin|DepPriMin|ViceMin|VFM|FM|PM|President|Vice|Prime|Premier|Foreign|Deputy|Dep|Depty|DepFonMin|Assistant|Asst|Under|Acting|Special|Senior|Principal|Chief|Chairman|Vice-Chairman|Secretary|Secretaries|Secretary-General|SecGen|SYG|Secy|Secty|General|Generals|Gen|Lt|Lieutenant|Maj|Major|Brig|Brigadier|Colonels?|Col|Captain|Capt|Commander|Cdr|Admirals?|Adm|Marshal|Air|Vice-Marshal|Senator|Senators|Congressm[ae]n|Representative|Governor|Judge|Justice|Counselor|Counsellor|Counsel|Minister-Counselor|MinCouns|Couns|PolCouns|EconCouns|Polcouns|Polcoun|PolCoun|DCM|CAS|COS|POLAD|Pol|Econ|Mil|Political|Economic|Military|Defense|Press|Legal|Cultural|Science|Attach[eé]|ARMA|DATT|Officer|Officers|Off|EmbOff|Emboff|Emboffs|Staff|Member|Members|Director|Directors|Dir|Director-General|Head|Delegate|Delegates|Delegate-General|Delegation|Chargé|Charge|Consul|Consuls|First|Second|Third|Private|Personal|Executive|Adviser|Advisor|Advisers|Aide|Interpreter|Interpreters|Translator|Notetaker|Note-taker|Spokesman|Envoy|Special|Prince|Princess|King|Queen|Crown|Madame|Mme|Sir|Lord|Lady|Father|Archbishop|Bishop|Monsignor|Cardinal|Pope|Comrade|Cde|Cdes|Comrades|Chancellor|Speaker|Attorney|Interior|Information|Finance|Economy|Economics|Planning|Health|Justice|Education|Agriculture|Commerce|Treasury|State|Affairs|Security|National|International|Intelligence|Central|Committee|Council|Cabinet|Joint|Chiefs|Army|Navy|Airforce|Force|Marine|Protocol|Department|Division|Bureau|Office|Section|Mission|Embassy|Ministry|Desk|Far|Near|East|Eastern|Southeast|Asian?|European|American|Northern|Southern|Pacific|Africa|Reconstruction|Revolutionary|Development|Polit[bB]uro|of|the|for|to|and|CIA|NSC|JCS|MACV|COMUSMACV|CINCPAC|USIA|USIS|AID|USAID|INR|EUR|FE|EA|IO|ARA|NEA|S\/P|S\/S|UN|USUN|US|UK|EXIM|Also|Present|Yesterday|Today|Tonight|Both|Later|Then|When|After|While|Before|At|On|In|As|This|That|But|And|So|Thus|There|Here|Accordingly|Finally|Meanwhile|However|Afterwards?|Subsequently|Together|Only|Since|Because|With|By|From|For|Re|Neither|Either|Although|Though|If|Moreover)\.?$/;

/** No name begins or consists of these: days, months, and words that open sentences. */
const NO_NAME =
  /^(?:(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|January|February|March|April|May|June|July|August|September|October|November|December|I|We|He|She|They|It|You|His|Her|Their|Our|My|What|Which|Who|Where|How|Why|No|Not|All|Some|Several|Others?|Everyone|Nobody|One|Two|Three|Four|Five|Six|House|Palace|White|Congress|Senate|Assembly|Government|Conference|Cabinet|Accords?|Agreement|Party|Front|Assembly|Group|Library|Files?|Papers|Diary|Daily|Room|Residence|Airport|Foreign|Deptels?|Embtels?|Septels?|Telegrams?|Circular|Memcons?|Embassy|Department|Department's|Document|Enclosure|Tab)$/;

/**
 * The list of people that begins at a place in a text: "Soviet Ambassador Orm and his Counselor Stol". Words of rank,
 * office and nation are told from names; an office after a comma belongs to the name before it.
 */
export function namesFrom(text: string, at: number): ListOfNames {
  const names: ListedName[] = [];
  let position = at;
  for (;;) {
    // "his interpreter and Counselor Orm": who has no name is passed over.
    NAMELESS.lastIndex = position;
    if (NAMELESS.test(text)) position = NAMELESS.lastIndex;
    ITEM.lastIndex = position;
    const item = ITEM.exec(text);
    if (item === null) break;
    const read = readItem(item);
    if (read === "stop") break;
    position = ITEM.lastIndex;
    if (read !== undefined) names.push(read);
    SEPARATOR.lastIndex = position;
    const separator = SEPARATOR.exec(text);
    if (separator === null) break;
    ITEM.lastIndex = SEPARATOR.lastIndex;
    if (ITEM.exec(text) === null) break;
    // "with Thieu, Ky said": what speaks after a comma begins another clause.
    if (
      separator[0].startsWith(";") &&
      !/^(?:,|;| and |\.?$| ?\()/.test(text.slice(ITEM.lastIndex, ITEM.lastIndex + 6))
    )
      break;
    if (separator[0] === ", " && CLAUSE.test(text.slice(ITEM.lastIndex, ITEM.lastIndex + 24))) break;
    position = SEPARATOR.lastIndex;
  }
  return { names, end: position };
}

const NAMELESS =
  /(?:(?:his|her|their|my|our|an?|the|one|two|three|several) (?:(?:\p{Ll}[\p{Ll}-]+|\p{Lu}{1,3}-?\d) ?){1,3}(?:, (?:and |with )?| and (?:with )?))+(?=\p{Lu}|(?:political|interpreter|counselor|his|her|their) )/uy;
const CLAUSE =
  /^ (?:said|told|replied|asked|stated|thought|felt|noted|was|is|had|has|then|will|would|did|believed|remarked|agreed|opened|began|added|came|and I\b)/;

/** How far before a verb the list of those who did it may begin. */
const REACH = 200;

/** The list of people that ends where a verb begins: "Habib and General Stol | were with me". */
export function namesBefore(text: string, at: number): ListOfNames {
  const from = Math.max(0, at - REACH);
  const before = text.slice(0, at).replace(/,?\s+(?:and\s+)?$/, "").length;
  for (const match of text.slice(from, before).matchAll(/(?<![\p{L}\d.'’/-])(?:\p{Lu}|interpreter|political)/gu)) {
    const found = namesFrom(text.slice(0, before), from + match.index);
    if (found.end === before && found.names.some(({ name }) => name !== "")) return found;
  }
  return { names: [], end: at };
}

/** One item as a name with its title; undefined where it is an office alone, `stop` where it is no person at all. */
function readItem(item: RegExpExecArray): ListedName | "stop" | undefined {
  // "Max [Orm]": editors add the surname to a name that was used among friends.
  const added = /^\[(\p{Lu}[\p{L}'’-]+)\]$/u.exec(item[3] ?? "")?.[1];
  const words = [...(item[2] ?? "").split(" "), ...(added === undefined ? [] : [added])];
  const last = words.findLastIndex((word) => TITLE_WORD.test(word) || /^\p{Ll}{3}/u.test(word));
  const rest = words.slice(last + 1);
  const name = rest.join(" ").replace(/(?<!\b(?:Jr|Sr|\p{Lu}))\.$/u, "");
  const [first] = rest;
  if (first === undefined) {
    const lead = item.index + (item[1] ?? "").length;
    return { name: "", title: words.join(" "), theirs: false, start: lead, end: lead + (item[2] ?? "").length };
  }
  if (
    /['’]s?$/.test(name) ||
    rest.slice(0, -1).some((word) => /['’]s$/.test(word)) ||
    /^\p{Lu}{2,}\d*$/u.test(name) ||
    rest.some((word) => NO_NAME.test(word))
  )
    return "stop";
  // "the Treaty": no name has an article, unless a title stands between.
  if (last === -1 && /\b(?:[Tt]he|[Hh]is|[Hh]er|[Mm]y|[Oo]ur|[Tt]heir|an?|['’]s) $/.test(item[1] ?? "")) return "stop";
  if (rest.some((word) => word.includes("-") && word.split("-").every((part) => TITLE_WORD.test(part)))) return "stop";
  // Words that a copy has run together ("StraitsVarga") are no name; "McNaughton" and "DePuy" are.
  if (/\p{Ll}{4}\p{Lu}/u.test(name)) return "stop";
  if (rest.length > 5 || !/\p{Lu}\p{Ll}|^U \p{Lu}/u.test(name)) return "stop";
  const start = item.index + (item[1] ?? "").length + words.slice(0, last + 1).join(" ").length + (last >= 0 ? 1 : 0);
  return {
    name,
    title: words.slice(0, last + 1).join(" "),
    ...(/['’]s? $/.test(item[1] ?? "") ? { ownedAt: item.index } : {}),
    theirs: /\b(?:[Hh]is|[Hh]er|[Tt]heir|\p{Lu}[\p{L}-]+['’]s?) /u.test(item[1] ?? ""),
    start,
    end: start + name.length,
  };
}
