import { findProgram } from "../../scripts/run/find-program.ts";
import { runCommand } from "./run-command.ts";

let listsAreFresh = false;

/**
 * Installs Debian packages, where this is Debian (or its kin) and the user is root.
 *
 * @returns why it could not be done; undefined when they are there.
 */
export async function installPackages(...names: readonly string[]): Promise<string | undefined> {
  if (process.getuid?.() !== 0) return `needs the system packages ${names.join(", ")}, and only root can install them`;
  if ((await findProgram("apt-get")) === undefined)
    return `needs the system packages ${names.join(", ")}, and there is no apt-get`;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  if (!listsAreFresh) {
    console.log("Fetching the lists of system packages…");
    await runCommand("apt-get", ["update", "-q"], { env });
    listsAreFresh = true;
  }
  const known = await Promise.all(names.map(nameInThisRelease));
  console.log(`Installing system packages: ${known.join(" ")}…`);
  const install = ["install", "-y", "-q", "--no-install-recommends", ...known];
  const { code, output } = await runCommand("apt-get", install, { env });
  if (code === 0) return undefined;
  return `apt-get could not install ${names.join(", ")}: ${output.trim().split("\n").at(-1) ?? ""}`;
}

/** Since the change to 64-bit times some libraries go by a longer name, and the old one can't always be installed. */
async function nameInThisRelease(name: string): Promise<string> {
  const { output } = await runCommand("apt-cache", ["policy", name]);
  return /Candidate: (?!\(none\))/.test(output) ? name : `${name}t64`;
}
