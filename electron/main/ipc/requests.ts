import { z } from "zod";
import type { SaveRequest } from "../../../renderer/platform/contract.ts";

/** Half of the longest string that every engine can hold: nothing that Parley exports comes near. */
const MOST_CHARACTERS = 256 * 1024 * 1024;

const File = z.strictObject({
  name: z.string().min(1).max(200),
  kind: z.enum(["svg", "png", "pdf", "csv", "tsv", "json", "html"]),
  content: z.string().max(MOST_CHARACTERS),
  encoding: z.enum(["utf8", "base64", "drawing"]),
}) satisfies z.ZodType<SaveRequest>;

const key = z.string().regex(/^[A-Za-z][\w.-]{0,63}$/);

/** Everything that a page may ask of the main process; `call` is the name of the bridge's function. */
export const Request = z.discriminatedUnion("call", [
  z.strictObject({ call: z.literal("initialDataset") }),
  z.strictObject({ call: z.literal("shippedDataset") }),
  z.strictObject({ call: z.literal("openFile") }),
  z.strictObject({ call: z.literal("saveFile"), file: File }),
  z.strictObject({ call: z.literal("copyText"), text: z.string().max(16 * 1024 * 1024) }),
  z.strictObject({ call: z.literal("openExternal"), url: z.string().max(4096) }),
  z.strictObject({ call: z.literal("loadSetting"), key }),
  z.strictObject({ call: z.literal("saveSetting"), key, value: z.string().max(1024 * 1024) }),
  z.strictObject({ call: z.literal("setTitle"), title: z.string().max(300) }),
]);
export type Request = z.infer<typeof Request>;
