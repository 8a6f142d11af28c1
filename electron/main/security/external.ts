import { shell } from "electron";
import type { Outcome } from "../../../renderer/platform/contract.ts";
import { failed, reason } from "../files/problem.ts";

/** Hands an https address to the user's own browser. The only way out of the application, and nothing else goes through it. */
export async function openExternal(address: string): Promise<Outcome<void>> {
  const doing = `Opening ${address}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== "https:" || url.username !== "" || url.password !== "") {
    return failed({ doing, message: "Only plain https addresses are opened." });
  }
  try {
    await shell.openExternal(url.href);
    return { ok: true, value: undefined };
  } catch (error) {
    return failed({ doing, message: reason(error), remedy: "Copy the address into a browser yourself." });
  }
}
