import type { Page } from "playwright/test";

/** The timeline at rest: drawn, mirrored, and its fonts loaded. */
export async function openTimeline(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator("[data-settled]").waitFor();
}

export const timeline = (page: Page) => page.getByRole("listbox", { name: /^Timeline,/ });
export const panel = (page: Page) => page.getByRole("complementary");
/** What the status bar says. */
export const saying = (page: Page) => page.locator(".status .say");
/** What a screen reader is told. */
export const told = (page: Page) => page.getByRole("status", { name: "What changed" });

/** Types letters on the timeline until they name an event. */
export async function typeAhead(page: Page, letters: string): Promise<void> {
  await timeline(page).focus();
  for (const letter of letters) await page.keyboard.press(letter === " " ? "Space" : letter);
}

/** Remembers what the canvas shows now, to be compared with later. */
export async function remember(page: Page, name: string): Promise<void> {
  await page.evaluate((key) => {
    const canvas = document.querySelector("canvas");
    const image = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data;
    Object.assign(window, { [`picture ${key}`]: image });
  }, name);
}

/** How many pixels of the canvas differ to the eye from those remembered; letters may be smoothed otherwise. */
export async function changedPixels(page: Page, name: string): Promise<number> {
  return page.evaluate((key) => {
    const canvas = document.querySelector("canvas");
    const now = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    const before = (window as unknown as Record<string, Uint8ClampedArray>)[`picture ${key}`] ?? [];
    let changed = 0;
    for (let i = 0; i < now.length; i += 4) {
      const by = [0, 1, 2].map((part) => Math.abs((now[i + part] ?? 0) - (before[i + part] ?? 0)));
      if (Math.max(...by) > 48) changed += 1;
    }
    return changed;
  }, name);
}

/** The same for the part of the canvas that has changed most, of parts of 40 by 20 pixels: a mark or a word that is gone shows there. */
export async function mostChanged(page: Page, name: string): Promise<number> {
  return page.evaluate((key) => {
    const canvas = document.querySelector("canvas");
    const width = canvas?.width ?? 1;
    const now = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    const before = (window as unknown as Record<string, Uint8ClampedArray>)[`picture ${key}`] ?? [];
    const parts = new Map<number, number>();
    for (let i = 0; i < now.length; i += 4) {
      const by = [0, 1, 2].map((part) => Math.abs((now[i + part] ?? 0) - (before[i + part] ?? 0)));
      if (Math.max(...by) <= 48) continue;
      const [x, y] = [(i / 4) % width, Math.floor(i / 4 / width)];
      const part = Math.floor(y / 20) * 1000 + Math.floor(x / 40);
      parts.set(part, (parts.get(part) ?? 0) + 1);
    }
    return Math.max(0, ...parts.values());
  }, name);
}

/** The colour of one pixel of the canvas, `[red, green, blue]`; the place in CSS pixels of the window. */
export async function pixel(page: Page, x: number, y: number): Promise<readonly number[]> {
  return page.evaluate(
    ([left, top]) => {
      const canvas = document.querySelector("canvas");
      const box = canvas?.getBoundingClientRect();
      if (canvas === null || box === undefined) return [];
      const ratio = canvas.width / box.width;
      const at = [(left - box.left) * ratio, (top - box.top) * ratio] as const;
      return [...(canvas.getContext("2d")?.getImageData(at[0], at[1], 1, 1).data.slice(0, 3) ?? [])];
    },
    [x, y] as const,
  );
}
