import type { Outcome, Problem } from "../../../renderer/platform/contract.ts";

/** What the system's error codes mean to a person. Codes: https://nodejs.org/api/errors.html#common-system-errors */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: "You have no permission to use this file or folder.",
  EBUSY: "Another program is using the file.",
  EISDIR: "This is a folder, not a file.",
  EMFILE: "Too many files are open on this computer.",
  ENAMETOOLONG: "The file's name is too long.",
  ENOENT: "There is no such file or folder.",
  ENOSPC: "The disk is full.",
  ENOTDIR: "A part of the path is a file, not a folder.",
  EPERM: "The system does not allow it.",
  EROFS: "The disk can only be read, not written.",
};

/** Turns whatever was thrown into a sentence. */
export function reason(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}

export function failed(problem: Problem): Outcome<never> {
  return { ok: false, problem };
}
