import { z } from "zod";
import { isEdtf } from "./edtf.ts";

/** The version that this program writes. A file of an older one is migrated, of a newer one refused. */
export const FORMAT = "parley/1";

/** The longest quotation that a dataset may hold, in words: enough to find a passage, not to replace it. */
export const MOST_QUOTED_WORDS = 12;

const text = z.string().min(1, "must not be empty");
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, "an id is made of letters, digits, dots and hyphens");
const edtf = z.string().refine(isEdtf, { error: (issue) => `"${String(issue.input)}" is not an EDTF date` });
const offset = z.number().int().nonnegative();

export const When = z.strictObject({
  edtf,
  text: z.string().optional(),
  basis: z.enum(["stated", "inferred", "catalogued"]),
  note: z.string().optional(),
});

export const Party = z.strictObject({
  id,
  name: text,
  short: text,
  kind: z.enum(["state", "movement", "organisation"]),
  aliases: z.array(text),
  side: id.optional(),
});

export const Person = z.strictObject({
  id,
  name: text,
  aliases: z.array(text),
  roles: z.array(z.strictObject({ party: id, role: text, from: edtf.optional(), to: edtf.optional() })),
});

export const Place = z.strictObject({ id, name: text, aliases: z.array(text), within: id.optional() });

export const Step = z.strictObject({ value: z.number().int(), label: text, criterion: text });

export const Issue = z.strictObject({
  id,
  name: text,
  question: text,
  scale: z.array(Step),
  poles: z.strictObject({ low: id, high: id }),
});

export const Participation = z.strictObject({
  person: id.optional(),
  name: text.optional(),
  party: id.optional(),
  role: z.string().optional(),
  note: z.string().optional(),
});

/** A CSL-JSON item. Only what every citation needs is required; the rest of CSL passes through. */
export const Citation = z.looseObject({
  id: z.union([z.string(), z.number()]),
  type: text,
  title: z.string().optional(),
});

export const Document = z.strictObject({
  id,
  title: text,
  type: text,
  number: z.string().optional(),
  collection: text,
  date: When,
  from: Participation.optional(),
  to: Participation.optional(),
  place: id.optional(),
  classification: z.string().optional(),
  participants: z.array(Participation),
  citation: Citation,
  url: z.url({ protocol: /^https$/ }).optional(),
  text: z.strictObject({
    sha256: z.string().regex(/^[0-9a-f]{64}$/, "a sha256 is 64 hexadecimal digits"),
    length: offset,
  }),
  language: text,
  translatedFrom: z.string().optional(),
});

export const Quote = z.strictObject({ exact: text, prefix: z.string().optional(), suffix: z.string().optional() });

export const Evidence = z.strictObject({
  document: id,
  position: z.strictObject({ start: offset, end: offset }),
  quote: Quote.optional(),
  page: z.string().optional(),
  supports: z.array(text),
});

export const Link = z.strictObject({
  type: z.enum([
    "supersedes",
    "revises",
    "answers",
    "accepts",
    "rejects",
    "withdraws",
    "refers-to",
    "reports",
    "part-of",
  ]),
  to: id,
  note: z.string().optional(),
});

export const Point = z.strictObject({
  n: z.number().int().positive(),
  label: z.string().optional(),
  summary: text,
  issues: z.array(id),
  evidence: z.array(Evidence).min(1, "every point needs at least one piece of evidence"),
});

export const Stance = z.strictObject({
  party: id,
  issue: id,
  value: z.tuple([z.number().int(), z.number().int()]),
  held: z.enum(["states", "offers", "demands", "refuses", "concedes", "agrees"]),
  condition: z.strictObject({ issue: id.optional(), text }).optional(),
});

export const Knowledge = z.strictObject({
  party: id,
  from: edtf,
  how: z.string().optional(),
  evidence: z.array(Evidence).optional(),
});

export const Origin = z.strictObject({
  method: z.enum(["rule", "curated"]),
  rule: z.string().optional(),
  confidence: z.number().min(0).max(1),
  note: z.string().optional(),
});

export const Event = z.strictObject({
  id,
  kind: z.enum(["meeting", "proposal", "position", "message", "action"]),
  title: text,
  summary: text,
  when: When,
  place: id.optional(),
  channel: z.enum(["public", "private", "secret", "backchannel"]).optional(),
  status: z.enum(["occurred", "planned", "cancelled", "ongoing"]),
  parties: z.array(id),
  participants: z.array(Participation).optional(),
  issues: z.array(id),
  points: z.array(Point).optional(),
  stance: Stance.optional(),
  links: z.array(Link),
  evidence: z.array(Evidence),
  knownTo: z.array(Knowledge).optional(),
  origin: Origin,
});

/** A story is kept as it is written: its scenes belong to the renderer, which checks them when it plays them. */
export const Story = z.looseObject({ id, title: text });

export const Built = z.strictObject({
  by: text,
  documents: z.number().int().nonnegative().optional(),
  rules: z.number().int().nonnegative().optional(),
  curated: z.number().int().nonnegative().optional(),
});

/** Everything of a dataset but its events, which are checked one by one so that a bad one never blocks the rest. */
export const Frame = z.strictObject({
  format: z.literal(FORMAT),
  id,
  title: text,
  description: z.string().optional(),
  span: z.strictObject({ from: edtf, to: edtf }),
  parties: z.array(Party),
  people: z.array(Person),
  places: z.array(Place),
  issues: z.array(Issue),
  documents: z.array(Document),
  stories: z.array(Story).optional(),
  built: Built.optional(),
});

export const Dataset = z.strictObject({ ...Frame.shape, events: z.array(Event) });

export type When = z.infer<typeof When>;
export type Party = z.infer<typeof Party>;
export type Person = z.infer<typeof Person>;
export type Place = z.infer<typeof Place>;
export type Step = z.infer<typeof Step>;
export type Issue = z.infer<typeof Issue>;
export type Participation = z.infer<typeof Participation>;
export type Document = z.infer<typeof Document>;
export type Evidence = z.infer<typeof Evidence>;
export type Link = z.infer<typeof Link>;
export type LinkType = Link["type"];
export type Point = z.infer<typeof Point>;
export type Stance = z.infer<typeof Stance>;
export type Knowledge = z.infer<typeof Knowledge>;
export type Origin = z.infer<typeof Origin>;
export type Event = z.infer<typeof Event>;
export type EventKind = Event["kind"];
export type Channel = NonNullable<Event["channel"]>;
export type Story = z.infer<typeof Story>;
export type Dataset = z.infer<typeof Dataset>;
