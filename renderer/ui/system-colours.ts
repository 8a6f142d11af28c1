import type { SystemColours } from "../pen/forced.ts";

/** The colours that the system forces on pages, read from the page. */
export function systemColours(): SystemColours {
  const probe = document.createElement("span");
  probe.hidden = true;
  probe.style.forcedColorAdjust = "none";
  document.body.append(probe);
  const read = (keyword: string): string => {
    probe.style.color = keyword;
    return hexOf(getComputedStyle(probe).color);
  };
  const colours = {
    canvas: read("Canvas"),
    text: read("CanvasText"),
    mark: read("Mark"),
    onMark: read("MarkText"),
    focus: read("Highlight"),
  };
  probe.remove();
  return colours;
}

/** `rgb(1, 2, 3)`, as browsers tell colours, as `#010203`. */
function hexOf(colour: string): string {
  const parts = colour.match(/[\d.]+/g)?.slice(0, 3) ?? ["0", "0", "0"];
  return `#${parts.map((part) => Math.round(Number(part)).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}
