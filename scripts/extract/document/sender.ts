import type { Participation } from "../../../data/schema/index.ts";
import type { SourceDocument } from "../read/source.ts";
import { readAddress } from "./address.ts";
import type { Directory } from "./directory.ts";
import { addressInOpening, addressOfEnclosed, drafterOf, personSigning, signatureOf } from "./signature.ts";
import type { TitleFacts } from "./title.ts";

/** Who wrote a document and to whom, with the rule that found the writer. */
export interface Correspondence {
  readonly from?: Participation;
  readonly to?: Participation;
  /** Who else writes or is written to: a document has one sender and one addressee. */
  readonly others: readonly Participation[];
  readonly fromRule?: string;
}

/** How institutions are called that somebody signs for. */
const INSTITUTION =
  /\b(?:Embassy|Department|Mission|Delegation|Consulate|Legation|Interests Section|Office|White House|Station|Agency|Headquarters|Council|Chiefs|Command|Ministry|Government|Committee|Liaison)\b/;

/**
 * Sender and addressee of what its title calls a letter, telegram or memorandum "From … to …".
 *
 * Where the title names a post ("the Embassy in …"), the sender is the person whom the first words name ("For the
 * President from Varga"), else who signs; the post is then the role. Sender and addressee are no participants:
 * `participants` are those who were in a room together, and besides them only who writes or is written to as well.
 */
export function correspondentOf(
  source: SourceDocument,
  directory: Directory,
  titled: TitleFacts,
  day: string | undefined,
): Correspondence {
  const [from, ...authors] = addresses(titled.from, directory, day);
  const [to, ...readers] = addresses(titled.to, directory, day);
  const opening = addressInOpening(source);
  const signature = signatureOf(source);
  const signed =
    isPost(from) && signature !== undefined
      ? namedPerson(signature.name, from, directory, day, signature.role)
      : undefined;
  const [named, ...coauthors] = isPost(from) ? people(opening?.from, from, directory, day) : [];
  const [addressee, ...copied] = isPost(to) ? people(opening?.to, to, directory, day) : [];
  const sender = named?.person === undefined ? (signed ?? named ?? from) : named;
  const reader = addressee?.person === undefined && opening?.from.length === 0 ? to : (addressee ?? to);
  const others = [
    ...[signed, ...authors, ...coauthors].flatMap((who) => noted(who, "signs as well", sender)),
    ...[...readers, ...copied].flatMap((who) => noted(who, "addressed as well", reader)),
    ...enclosedBy(source, directory, day, [sender, reader]),
  ];
  return {
    ...(sender === undefined ? {} : { from: sender }),
    ...(reader === undefined ? {} : { to: reader }),
    others,
    ...(sender === from ? {} : { fromRule: sender === named ? "opening-words" : "signature" }),
  };
}

/** Who writes and who gets the letter that a message passes on: those of them whom the gazetteer knows. */
function enclosedBy(
  source: SourceDocument,
  directory: Directory,
  day: string | undefined,
  main: readonly (Participation | undefined)[],
): readonly Participation[] {
  const enclosed = addressOfEnclosed(source);
  if (enclosed === undefined) return [];
  return [
    [enclosed.from, "writes what is passed on"],
    [enclosed.to, "gets what is passed on"],
  ].flatMap(([name = "", note = ""]) => {
    const { person, party } = directory.identify(name, day === undefined ? {} : { day });
    if (person === undefined || main.some((one) => one?.person === person.id)) return [];
    return [{ person: person.id, ...(party === undefined ? {} : { party }), note }];
  });
}

/** The author of a note for the record, of notes or of a diary: who signs it, or who wrote it by the source note. */
export function authorOf(source: SourceDocument, directory: Directory, day: string | undefined): Correspondence {
  const drafter = keeperOf(source.stated.title ?? "") ?? drafterOf(source);
  const signature = signatureOf(source);
  const signed =
    signature === undefined ? undefined : personSigning(signature.name, { role: signature.role }, directory, day);
  const drafted = drafter === undefined ? undefined : personSigning(drafter, {}, directory, day);
  const from = signed ?? drafted;
  if (from === undefined) return { others: [] };
  // Whoever writes notes for a state's own files is one of its own.
  const party = from.party ?? (source.format === "wilson-text" ? undefined : directory.parties.home);
  return {
    from: {
      ...from,
      ...(party === undefined ? {} : { party }),
      ...(from === signed ? roleField(signature?.role) : {}),
    },
    others: [],
    fromRule: from === signed ? "signature" : "drafter-in-note",
  };
}

/** Whose journal a record was taken from: "From the Journal of K. Moen: Record of a Conversation …". */
function keeperOf(title: string): string | undefined {
  return /^(?:From|Extract from) the (?:journal|diary) of (?:(?:Cde|Comrade|Ambassador|Counselor)\.? )?((?:\p{Lu}\p{Ll}?\. ?){0,2}\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?)/iu.exec(
    title,
  )?.[1];
}

/** Those whom a title gives for sender or addressee: "the Ambassador (Brook) and the Deputy Ambassador (Loos)". */
function addresses(text: string | undefined, directory: Directory, day: string | undefined): readonly Participation[] {
  if (text === undefined) return [];
  const all = /\([^)]+\)\s*(?:,|and)\s.*\([^)]+\)/.test(text)
    ? text.split(/(?<=\)),? and (?=the )|(?<=\)), (?=the )/)
    : [text];
  return all.map((part) => readAddress(part, directory, day));
}

/** A sender or addressee that is an institution: somebody may be named for it. */
function isPost(who: Participation | undefined): who is Participation {
  return who !== undefined && who.person === undefined && INSTITUTION.test(who.name ?? "");
}

function people(
  names: readonly string[] | undefined,
  post: Participation,
  directory: Directory,
  day: string | undefined,
): readonly Participation[] {
  return (names ?? []).flatMap((name) => namedPerson(name, post, directory, day) ?? []);
}

/** Somebody named for a post: of the post's party, with the post for a role. */
function namedPerson(
  name: string,
  post: Participation,
  directory: Directory,
  day: string | undefined,
  role?: string,
): Participation | undefined {
  const head = /^(?:the )?Ambassador$/i.test(name) ? directory.ambassadorAt(post.name ?? "", day) : undefined;
  if (head !== undefined) return { ...head, ...roleField(post.name) };
  // An office alone ("Chargé") names nobody more than the post does.
  if (
    /^(?:the )?(?:Ambassador|Charg[eé]|Minister|Department|Embassy|Chief|Delegation|Mission|White House)$/i.test(name)
  )
    return undefined;
  const found = personSigning(name, { party: post.party, role }, directory, day);
  return found === undefined ? undefined : { ...found, ...roleField(role ?? post.name) };
}

function noted(
  who: Participation | undefined,
  note: string,
  main: Participation | undefined,
): readonly Participation[] {
  if (who === undefined || (who.person ?? who.name) === (main?.person ?? main?.name)) return [];
  return [{ ...who, note }];
}

function roleField(role: string | undefined): { readonly role?: string } {
  return role === undefined || role === "" ? {} : { role };
}
