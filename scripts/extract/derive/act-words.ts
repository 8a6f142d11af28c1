import { regularForms } from "./verb-forms.ts";

/**
 * Verbs of what states do to one another and can promise or ask for: the matter of proposals. In one place with all
 * their forms, so that rules say "a verb of acting" and not which.
 */
const REGULAR =
  "accept acknowledge abolish adopt allow announce appoint assist assure bombard bomb cancel cease clear close commit complete conclude conduct confine confirm consult cooperate convene create declare delete demilitarize dismantle disband dissolve drop elect end enforce ensure establish evacuate exchange exclude exempt expel extend finish form free grant guarantee halt honor honour include increase initiate inspect install join lift limit maintain mention move name negotiate notify observe offer open order organize organise pardon participate permit police postpone prevent proceed prohibit publish recall receive recognise recognize reconvene reduce refrain release relocate remain remove renew renounce reopen repair repatriate replace request resign resist resolve respect restore restrict resume return return reunify schedule separate settle share shell sign start station station stop supervise supply support suspend terminate transfer transit undertake unify use vacate verify visit withhold work";
/** Base, third person, past, participle, with -ing. */
const IRREGULAR = [
  "begin begins began begun beginning",
  "bring brings brought brought bringing",
  "build builds built built building",
  "come comes came come coming",
  "cut cuts cut cut cutting",
  "draw draws drew drawn drawing",
  "forgo forgoes forwent forgone forgoing",
  "freeze freezes froze frozen freezing",
  "get gets got got getting",
  "give gives gave given giving",
  "go goes went gone going",
  "hold holds held held holding",
  "keep keeps kept kept keeping",
  "leave leaves left left leaving",
  "let lets let let letting",
  "make makes made made making",
  "meet meets met met meeting",
  "pay pays paid paid paying",
  "put puts put put putting",
  "send sends sent sent sending",
  "set sets set set setting",
  "stand stands stood stood standing",
  "step steps stepped stepped stepping",
  "take takes took taken taking",
  "undertake undertakes undertook undertaken undertaking",
  "withdraw withdraws withdrew withdrawn withdrawing",
];

interface Verb {
  readonly base: string;
  readonly third: string;
  readonly participle: string;
}

function regular(base: string): Verb {
  const { third, past } = regularForms(base);
  return { base, third, participle: past };
}

const VERBS: readonly Verb[] = [
  ...REGULAR.split(" ").map(regular),
  ...IRREGULAR.map((line) => {
    const [base = "", third = "", , participle = ""] = line.split(" ");
    return { base, third, participle };
  }),
];

const one = (pick: (verb: Verb) => string) => `(?:${[...new Set(VERBS.map(pick))].join("|")})`;

/** Patterns, without capturing group: "withdraw", "withdraws", "withdrawn". */
export const ACT = one((verb) => verb.base);
export const ACTS = one((verb) => verb.third);
export const ACTED = one((verb) => verb.participle);
