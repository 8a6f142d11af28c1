import type { Participation } from "../../../data/schema/index.ts";
import type { Directory } from "./directory.ts";
import { partyOfOffice } from "./office.ts";

/**
 * Reads the sender or addressee that a title gives: "the President’s Assistant for National Security Affairs
 * (Kissinger)", "Secretary of State Rusk", "Chester L. Cooper of the National Security Council Staff", "the Embassy in France".
 *
 * Who heads a letter without a country is of the government that publishes the series.
 */
export function readAddress(text: string, directory: Directory, day?: string): Participation {
  const line = text.replace(/\s+/g, " ").replace(/^the /i, "").trim();
  const parts = partsOf(line);
  const { person, party: recorded } =
    parts.name === undefined
      ? {}
      : directory.identify(parts.name, {
          ...(parts.role === undefined ? {} : { role: parts.role }),
          ...(day === undefined ? {} : { day }),
        });
  const party =
    recorded ??
    partyOfOffice(line, directory) ??
    (parts.role === undefined ? undefined : partyOfOffice(parts.role, directory));
  return {
    ...(person === undefined ? { name: parts.name ?? line } : { person: person.id }),
    ...(party === undefined ? {} : { party }),
    ...(parts.role === undefined ? {} : { role: parts.role }),
  };
}

const TITLE_THEN_NAME =
  /^((?:Acting |Deputy |Under |Vice |Assistant |First |Foreign |Prime |General )?(?:President|Secretary(?: of \p{Lu}\p{L}+| of the \p{Lu}\p{L}+| General)?|Minister|Premier|Chairman|Ambassador|Senator|Attorney General|Director of Central Intelligence|Prince|King|General|Admiral|Governor|Congressman|Chancellor|Mr\.|Dr\.))\s+(\p{Lu}.+)$/u;

function partsOf(line: string): { readonly name?: string; readonly role?: string } {
  const bracket = /^(.+?)\s*\(([\p{L}.'’ -]+)\)/u.exec(line);
  if (bracket !== null) return { name: (bracket[2] ?? "").trim(), role: (bracket[1] ?? "").trim() };
  const titled = TITLE_THEN_NAME.exec(line);
  if (titled !== null) return { name: (titled[2] ?? "").trim(), role: (titled[1] ?? "").trim() };
  const of = /^(\p{Lu}[\p{L}.'’-]*(?:,? \p{Lu}[\p{L}.'’-]*){1,4}),? of (?:the )?(.+)$/u.exec(line);
  if (of !== null && !/\b(?:Embassy|Department|Secretary|Director|Mission|Delegation|Chiefs)\b/.test(of[1] ?? ""))
    return { name: (of[1] ?? "").replace(/,$/, "").trim(), role: (of[2] ?? "").trim() };
  return { name: line };
}
