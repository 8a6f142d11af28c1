import { install } from "./harness.ts";
import { parley } from "./parley.ts";

const host = document.getElementById("host");
if (host === null) throw new Error("the page has no host");
install(parley(), host);
