import { readFile } from "node:fs/promises";
import { accessibilityFaults, complaints, expect, RIVER_TOLL, test } from "./parley.ts";

const RIVER_TOLL_TITLE = "The river toll, an invented negotiation";

test("opens on the dataset that ships with Parley, and complains about nothing", async ({ page, shipped }) => {
  const found = complaints(page);
  const { title } = JSON.parse(
    await readFile(new URL("../../data/vietnam-1966-1973/dataset.json", import.meta.url), "utf8"),
  ) as { readonly title: string };
  await page.goto(shipped.url);
  await expect(page).toHaveTitle(new RegExp(title.replaceAll(/[^\w ]/g, ".")));
  expect(found).toEqual([]);
});

test("opens on the dataset that the server was started with", async ({ page, riverToll }) => {
  await page.goto(riverToll.url);
  await expect(page).toHaveTitle(new RegExp(RIVER_TOLL_TITLE));
});

test("is accessible, by axe", async ({ page, riverToll }) => {
  await page.goto(riverToll.url);
  await expect(page).toHaveTitle(new RegExp(RIVER_TOLL_TITLE));
  expect(await accessibilityFaults(page)).toEqual([]);
});

test("opens a dataset that is dropped on the page", async ({ page, shipped }) => {
  await page.goto(shipped.url);
  const dropped = await page.evaluateHandle(
    (text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], "dropped.json", { type: "application/json" }));
      return transfer;
    },
    await readFile(RIVER_TOLL, "utf8"),
  );
  for (const type of ["dragenter", "dragover", "drop"]) {
    await page.dispatchEvent("#root", type, { dataTransfer: dropped });
  }
  await expect(page).toHaveTitle(new RegExp(RIVER_TOLL_TITLE));
});

test("asks nobody but its own server", async ({ page, shipped }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).origin));
  await page.goto(shipped.url);
  await page.waitForLoadState("networkidle");
  expect(new Set(asked)).toEqual(new Set([new URL(shipped.url).origin]));
});
