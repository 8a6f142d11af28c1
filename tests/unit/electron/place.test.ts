import { assert, boolean, integer, property, record } from "fast-check";
import { expect, test } from "vitest";
import { type Area, boundsFor, SMALLEST } from "../../../electron/main/window/place.ts";

const MAIN: Area = { x: 0, y: 24, width: 1920, height: 1056 };
const SECOND: Area = { x: 1920, y: 0, width: 2560, height: 1440 };

test("without a place the window opens in the middle of the main screen", () => {
  expect(boundsFor(undefined, [MAIN, SECOND])).toEqual({ x: 240, y: 102, width: 1440, height: 900 });
});

test("a place that can be reached is gone back to, on any screen", () => {
  const place = { x: 2500, y: 100, width: 1300, height: 800, maximized: false };
  expect(boundsFor(place, [MAIN, SECOND])).toEqual({ x: 2500, y: 100, width: 1300, height: 800 });
});

test("a place on a screen that is gone is not", () => {
  const place = { x: 2500, y: 100, width: 1300, height: 800, maximized: false };
  expect(boundsFor(place, [MAIN])).toEqual({ x: 310, y: 152, width: 1300, height: 800 });
});

test("whatever was remembered, the title bar can be gripped and the window fits its screen", () => {
  const place = record({
    x: integer({ min: -50_000, max: 50_000 }),
    y: integer({ min: -50_000, max: 50_000 }),
    width: integer({ min: 1, max: 32_768 }),
    height: integer({ min: 1, max: 32_768 }),
    maximized: boolean(),
  });
  assert(
    property(place, (remembered) => {
      const bounds = boundsFor(remembered, [MAIN, SECOND]);
      const screen = [MAIN, SECOND].find(
        (area) =>
          Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x) >= 120 &&
          bounds.y >= area.y &&
          bounds.y + 32 <= area.y + area.height,
      );
      expect(screen).toBeDefined();
      expect(bounds.width).toBeGreaterThanOrEqual(SMALLEST.width);
      expect(bounds.height).toBeGreaterThanOrEqual(SMALLEST.height);
      expect(bounds.width).toBeLessThanOrEqual(screen?.width ?? 0);
      expect(bounds.height).toBeLessThanOrEqual(screen?.height ?? 0);
    }),
  );
});
