/** A kind of deed: the words for it, and the name that an event of it gets. */
export interface Deed {
  readonly name: string;
  readonly pattern: RegExp;
  /** True where a year or a month alone places it: what happens once and is known by its year ("the 1968 halt"). */
  readonly known?: boolean;
  /** True where only the name of a month before or behind it makes an event of it: "the January agreement". */
  readonly byMonth?: boolean;
  /** True for what is less than a deed: announcements, journeys. */
  readonly minor?: boolean;
}

const FORCES =
  "(?:troops|forces|men|marines?|soldiers|personnel|units?|battalions?|brigades?|regiments?|divisions?|advisers|advisors)";
const TREATY =
  "(?:agreements?|treat(?:y|ies)|accords?|communiqu[eé]s?|protocols?|understandings?|armistice|convention)";
const BOMBING = "(?:bombing|bombardment|air (?:strikes?|attacks?|raids?|operations)|raids)";

/** Deeds of war and of government, the more telling first: of several that share words the first one counts. */
export const DEEDS: readonly Deed[] = [
  {
    name: "Halt in the bombing",
    pattern: new RegExp(
      `\\b(?:${BOMBING} (?:halt|pause|suspension|standdown)|(?:halt|pause|suspension|cessation|moratorium) (?:of|in|on|to) (?:the |all |its |our )*${BOMBING}|(?:stop(?:s|ped|ping)?|halt(?:s|ed|ing)?|suspend(?:s|ed|ing)?|cease[sd]?) (?:the |all |its |our |air, naval,? and artillery |naval and )*${BOMBING})\\b`,
      "i",
    ),
    known: true,
  },
  {
    name: "Bombing resumed or stepped up",
    pattern: new RegExp(
      `\\b(?:(?:resum(?:e|es|ed|ing|ption)|renew(?:al|ed|ing)?|step(?:s|ped|ping)?[- ]up|intensif\\w+|increas(?:e|ed|ing)) (?:of |in |the |our |its )*${BOMBING})\\b`,
      "i",
    ),
  },
  {
    name: "Mining of ports",
    pattern:
      /\b(?:mining of|mined) (?:\w+ ){0,4}(?:ports?|harbou?rs?|entrances|waters|coast)\b|\bmine clearance\b|\bmines (?:were )?(?:laid|dropped|activated)\b/i,
  },
  {
    name: "Air attack",
    pattern:
      /\b(?:(?:air|bombing|reprisal|retaliatory|joint) (?:raids?|strikes?|attacks?)|(?:making|made|committed|launched|carried out) (?:\w+ )?(?:raids?|strikes?)|bombardment|raids? (?:on|against)|bombed|bombing (?:of )?(?:\p{Lu}|the |our |their )|strikes? (?:on|against) (?:\p{Lu}|the )|flew \d+ (?:sorties|missions))/u,
  },
  {
    name: "Offensive",
    pattern:
      /\b(?:(?:[Oo]ffensive|invasion|incursion|invaded|counter-?attack(?:ed)?)\b(?! (?:operations?|action|capabilit|weapons|missiles?|plan))|launched (?:an? )?(?:\w+ )?(?:offensive|attacks?|operations?)|(?:[Oo]peration|OPERATION) (?!Plan|Mission)\p{Lu}\p{L}+(?: \p{Lu}\p{L}+| \d+){0,2}|crossed the (?:border|DMZ|demilitarized zone))/u,
    known: true,
  },
  {
    name: "Attack",
    pattern:
      /\b(?:attack(?:ed|s)?|assault|shelling|shelled|mortar(?:ed| attack)?|rocket(?:ed| attack)?|ambush(?:ed)?|blew up|bombing) (?:on|against|at|of|in)\b|\bViet ?[Cc]ong attacks?\b|\battacked\b|\bterrorist (?:attack|bombing)\b/,
  },
  {
    name: "Town or base taken",
    pattern:
      /\b(?:(?:fall|capture|seizure|loss) of \p{Lu}|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)? (?:had |has )?f(?:ell|allen)\b|(?:captured|overran|seized|recaptured|occupied) (?:the )?\p{Lu})/u,
  },
  {
    name: "Cease-fire",
    pattern:
      /\b(?:cease-?fire|truce|stand-?down|armistice)(?! (?:violations?|proposal|supervision|commission|formula|issue|line|negotiations|talks|terms|idea|provisions?))\b(?! (?:might|could|should))/i,
    known: true,
  },
  {
    name: "Election",
    pattern: /\b(?:presidential |national |general |congressional |local )?elections?\b(?! campaign| year| day|-)/i,
    known: true,
  },
  { name: "Inauguration", pattern: /\binaugurat\w+\b/i },
  {
    name: "Coup",
    pattern: /\b(?:coup(?: d['’][eé]tat| attempt)?|overthrow of|overthrown|ouster of|ousted)\b/i,
    known: true,
  },
  {
    name: "Release of prisoners",
    pattern:
      /\breleas(?:e of|ed|ing) (?:the |all |of |\w+ ){0,4}(?:prisoners?|pilots?|POW['’]?s?|captives?|flyers|airmen|crew|detainees)\b/i,
  },
  {
    name: "Withdrawal of troops",
    pattern: new RegExp(
      `\\b(?:(?:withdr(?:aw|aws|ew|awn|awing)|pull(?:s|ed|ing)? out|redeploy(?:ed|ing)?) (?:\\S+ ){0,5}${FORCES}|withdrawals? of (?:\\S+ ){0,5}${FORCES}|(?:troop|force|${FORCES}) (?:withdrawals?|reductions?|pull-?outs?)|reduction of (?:\\S+ ){0,3}${FORCES}|${FORCES} (?:\\w+ ){0,3}(?:withdrawn|out of (?:South |North )?Viet))`,
      "i",
    ),
  },
  {
    name: "Deployment of troops",
    pattern: new RegExp(
      `\\b(?:land(?:ed|ing)(?: of)?|arriv(?:al of|ed)|deploy(?:ment of|ed|ing)|introduc(?:tion of|ed)|sen(?:d|t|ding)|reinforc\\w+ (?:by|with)) (?:\\S+ ){0,5}${FORCES}\\b`,
      "i",
    ),
  },
  {
    name: "Signing of an agreement",
    pattern: new RegExp(
      `\\b(?:(?:sign(?:s|ed|ing)?|initial(?:l?ed|l?ing|s)?|conclud(?:e|ed|ing)|ratif(?:y|ied)) (?:of |the |an? |this |its |our )*(?:\\S+ ){0,3}${TREATY}|(?:signing|signature|initial?ling|conclusion) of (?:the |an? |this )*(?:\\S+ ){0,3}${TREATY}|${TREATY} (?:\\w+ ){0,3}(?:signed|initial?led|concluded|enter(?:s|ed)? into force|t(?:ook|akes?) effect))`,
      "i",
    ),
    known: true,
  },
  {
    name: "Law or resolution",
    pattern:
      /\b(?:resolution|legislation|bill|act|amendment) (?:was |were )?(?:passed|adopted|approved|defeated)|\b(?:passed|adopted|approved) (?:the |a |an )?(?:\w+ ){0,3}(?:resolution|bill|act|amendment|decision)\b/i,
  },
  {
    name: "Talks broken off or suspended",
    pattern:
      /\b(?:br(?:eak|oke|oken|eaking) off|suspend(?:s|ed|ing)?|cancel(?:s|led|ed|ing)?|boycott(?:s|ed)?|recess(?:ed)?|walk(?:s|ed)? out of) (?:of )?(?:the |these |our |its |all |private |plenary |secret |peace )*(?:talks|negotiations|meetings?|sessions?|conference)\b/i,
  },
  {
    name: "Undertaking suspended or taken up again",
    pattern:
      /\b(?:cut(?:ting)? off|suspend(?:s|ed|ing)?|halt(?:s|ed|ing)?|stop(?:s|ped|ping)?|slow(?:s|ed|ing)? down|resum(?:e|es|ed|ing|ption of)) (?:our |the |its |all |further )*(?:\w+ )?(?:compliance|deliver(?:y|ies)|shipments?|aid|assistance|reconnaissance|mine clearance|supplies|equipment)\b/i,
  },
  {
    name: "Press conference or address",
    pattern:
      /\b(?:press conferences?|(?:televised |television |radio |nationwide )(?:address|speech|statement)|address(?:ed)? (?:to )?(?:the )?(?:nation|Congress|Parliament|National Assembly|joint session)|go on (?:television|the air))\b/i,
  },
  {
    name: "Announcement",
    minor: true,
    pattern:
      /\b(?:announc(?:e[sd]?|ing|ements?)|made public|published|broadcast|proclaim(?:s|ed)?|issued (?:a |an |the )?(?:joint )?(?:\w+ )?(?:statement|communiqu[eé]|declaration|white paper))\b/i,
  },
  {
    name: "Change of office",
    pattern:
      /\b(?:resigned|resignation of|sworn in|took office|takes? office|assassinat\w+|death of (?:President|Premier|Prime Minister|Chairman|Ho))\b/,
  },
  {
    name: "Visit",
    minor: true,
    pattern:
      /\b(?:(?:visit(?:s|ed)?|trip|journey|travel(?:s|l?ed)?|fl(?:y|ew|ies)|return(?:s|ed)?|go|went|leav(?:e|es|ing)|left|depart(?:s|ed)?|en route) (?:to|for) (?:\p{Lu})|(?:arriv(?:e|es|ed|ing|al)) (?:in|at) \p{Lu}|visit(?:s|ed)? \p{Lu})/u,
  },
  {
    name: "Agreement",
    pattern: new RegExp(`\\b(?:${TREATY}|undertakings?|bargain|settlement)\\b`, "i"),
    byMonth: true,
  },
  {
    name: "Deadline",
    pattern:
      /\b(?:accomplished|completed|finished|wrapped up) (?:by|before)\b|\bdeadline\b|\bat the latest\b|\btime limit of\b|\bnot later than\b|\bno later than\b/i,
  },
  {
    name: "Formation of a government",
    pattern:
      /\b(?:(?:new |coalition |provisional )?(?:government|cabinet|council) (?:\w+ ){0,2}(?:formed|established|installed|sworn in)|form(?:ation of|ed|ing)? (?:the |a |an )?(?:new |coalition |provisional )*(?:government|cabinet))\b/i,
  },
];
