import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { _electron } from "playwright/test";
import { ROOT } from "../../scripts/run/root.ts";
import { type Listener, listenForAnything } from "./listener.ts";
import { expect, RIVER_TOLL, RIVER_TOLL_TITLE, test, windowTitle } from "./parley.ts";
import { tryEverything } from "./probes.ts";

/** What must have come in from a window that nothing locks; the rest depends on the version of Chromium. */
const CERTAIN = [
  "audio",
  "background",
  "beacon",
  "bytes",
  "datagram",
  "embed",
  "eventsource",
  "fetch",
  "font",
  "form",
  "iframe",
  "image",
  "import",
  "keepalive",
  "location",
  "modulepreload",
  "object",
  "open",
  "ping-target",
  "prefetch",
  "preload",
  "refresh",
  "script",
  "stylesheet",
  "tls",
  "video",
  "websocket",
  "worker",
  "xhr",
];

/** Long enough for WebRTC, the slowest of them, to send its first packets; the unlocked window shows that it is. Milliseconds. */
const SETTLED = 4_000;

test.describe("no network", () => {
  let listener: Listener;
  test.beforeEach(async () => {
    listener = await listenForAnything();
  });
  test.afterEach(() => listener.close());

  test("the attempts below would get out of a window without Parley's locks", async ({ electron: _needed, folder }) => {
    const app = await _electron.launch({
      args: [join(ROOT, "tests", "desktop", "drivers", "bare.mjs"), `--user-data-dir=${join(folder, "profile")}`],
    });
    try {
      const page = await app.firstWindow();
      await page.evaluate(tryEverything, listener.target);
      await expect.poll(() => CERTAIN.filter((name) => !listener.heard().includes(name))).toEqual([]);
      expect(await app.evaluate(({ session }) => session.defaultSession.resolveHost("localhost"))).toBeDefined();
    } finally {
      app.process().kill("SIGKILL");
    }
  });

  test("none of them gets out of Parley", async ({ launch }) => {
    const { app, page } = await launch({ dataset: RIVER_TOLL });
    await expect.poll(() => windowTitle(app)).toContain(RIVER_TOLL_TITLE);
    await page.evaluate(tryEverything, listener.target);
    await page.waitForTimeout(SETTLED);
    expect(listener.heard()).toEqual([]);
    expect(page.url()).toBe("app://parley/index.html");
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  test("nor without the page's policy: the session stops them by itself", async ({ launch }) => {
    const { app, page } = await launch({ dataset: RIVER_TOLL });
    await expect.poll(() => windowTitle(app)).toContain(RIVER_TOLL_TITLE);
    const inspector = await page.context().newCDPSession(page);
    await inspector.send("Page.setBypassCSP", { enabled: true });
    await page.reload();
    const isOff = await page.evaluate(() => {
      document.body.append(
        Object.assign(document.createElement("script"), { textContent: "window.policyIsOff = true" }),
      );
      return "policyIsOff" in window;
    });
    expect(isOff).toBe(true);
    await page.evaluate(tryEverything, listener.target);
    await page.waitForTimeout(SETTLED);
    expect(listener.heard()).toEqual([]);
    expect(page.url()).toBe("app://parley/index.html");
  });

  test("no name is resolved", async ({ launch }) => {
    const { app } = await launch({ dataset: RIVER_TOLL });
    const found = app.evaluate(({ session }) => session.defaultSession.resolveHost("localhost"));
    await expect(found).rejects.toThrow("ERR_NAME_NOT_RESOLVED");
  });
});

test("the page has no Node, and of the shell only the bridge", async ({ launch }) => {
  const { app, page } = await launch({ dataset: RIVER_TOLL });
  const names = ["process", "require", "module", "exports", "Buffer", "global", "__dirname", "electron", "ipcRenderer"];
  expect(await page.evaluate((all) => all.filter((name) => name in globalThis), names)).toEqual([]);
  expect(await page.evaluate(() => Object.keys(window.parley ?? {}).sort())).toEqual([
    "copyText",
    "initialDataset",
    "loadSetting",
    "onCommand",
    "onOpened",
    "openExternal",
    "openFile",
    "saveFile",
    "saveSetting",
    "setTitle",
    "shippedDataset",
  ]);
  await expect(page.evaluate(() => import(/* @vite-ignore */ String("node:fs")))).rejects.toThrow();
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    // Electron keeps this one out of its types.
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as
      | { readonly getLastWebPreferences: () => object }
      | undefined;
    return contents?.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    contextIsolation: true,
    nodeIntegration: false,
    sandbox: true,
    webSecurity: true,
    webviewTag: false,
  });
});

test.describe("no file outside the application", () => {
  const OUTSIDE = [
    "app://parley/../package.json",
    "app://parley/../../package.json",
    "app://parley/%2e%2e/%2e%2e/package.json",
    "app://parley/..%2f..%2fpackage.json",
    "app://parley/%2e%2e%2f%2e%2e%2fpackage.json",
    "app://parley/..%5c..%5cpackage.json",
    "app://parley/assets/..%252f..%252f..%252fpackage.json",
    "app://parley//etc/passwd",
    "app://parley/%2fetc%2fpasswd",
    "app://parley/index.html%00.css",
    "app://parley/assets",
    "app://elsewhere/index.html",
    "app://parley:80/../package.json",
  ];

  test("the app protocol serves its own folder and nothing else", async ({ launch }) => {
    const { app } = await launch({ dataset: RIVER_TOLL });
    const ask = (addresses: readonly string[]) =>
      app.evaluate(
        ({ session }, all) =>
          Promise.all(
            all.map((address) =>
              session.defaultSession.fetch(address).then(
                async (answer) => ({ status: answer.status, text: await answer.text() }),
                () => ({ status: 0, text: "" }),
              ),
            ),
          ),
        addresses,
      );
    const [own] = await ask(["app://parley/index.html"]);
    expect(own?.status).toBe(200);
    expect(own?.text).toContain('<div id="root">');
    for (const [i, answer] of (await ask(OUTSIDE)).entries()) {
      expect([0, 404], OUTSIDE[i]).toContain(answer.status);
      expect(answer.text, OUTSIDE[i]).not.toMatch(/"parley"|root:|<div/);
    }
  });

  test("each answer carries the policy that the build wrote", async ({ launch }) => {
    const { app } = await launch({ dataset: RIVER_TOLL });
    const headers = await app.evaluate(async ({ session }) => {
      const answers = await Promise.all(
        ["app://parley/index.html", "app://parley/nothing"].map((address) => session.defaultSession.fetch(address)),
      );
      return answers.map((answer) => answer.headers.get("content-security-policy"));
    });
    const policy = (await readFile(join(ROOT, "dist", "renderer", "content-security-policy.txt"), "utf8")).trim();
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'/);
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval'|https?:|\*/);
    expect(headers).toEqual([policy, policy]);
  });

  test("the page can't read or go to a file of the system", async ({ launch }) => {
    const { page } = await launch({ dataset: RIVER_TOLL });
    const file = `file://${join(ROOT, "package.json")}`;
    const loaded = await page.evaluate(async (address) => {
      const outcomes: string[] = [];
      const watch = (name: string, element: HTMLElement): Promise<void> =>
        new Promise((resolve) => {
          element.addEventListener("load", () => resolve(void outcomes.push(name)));
          element.addEventListener("error", () => resolve());
          setTimeout(resolve, 1_500);
          document.body.append(element);
        });
      const tries = [
        fetch(address).then(() => void outcomes.push("fetch")),
        watch("script", Object.assign(document.createElement("script"), { src: address })),
        watch("stylesheet", Object.assign(document.createElement("link"), { rel: "stylesheet", href: address })),
        watch("image", Object.assign(document.createElement("img"), { src: address })),
      ];
      await Promise.allSettled(tries);
      const frame = document.createElement("iframe");
      frame.src = address;
      document.body.append(frame);
      await new Promise((resolve) => setTimeout(resolve, 500));
      if ((frame.contentDocument?.body?.textContent ?? "") !== "") outcomes.push("iframe");
      window.location.assign(address);
      await new Promise((resolve) => setTimeout(resolve, 500));
      return outcomes;
    }, file);
    expect(loaded).toEqual([]);
    expect(page.url()).toBe("app://parley/index.html");
  });
});

test("scripts that are not files of the application do not run", async ({ launch }) => {
  const { page } = await launch({ dataset: RIVER_TOLL });
  const ran = await page.evaluate(async () => {
    const script = document.createElement("script");
    script.textContent = "window.ranInline = true";
    document.body.append(script);
    const link = document.createElement("a");
    link.href = "javascript:window.ranLink = true";
    document.body.append(link);
    link.click();
    const button = document.createElement("button");
    button.setAttribute("onclick", "window.ranHandler = true");
    document.body.append(button);
    button.click();
    const timer = document.createElement("script");
    timer.src = `data:text/javascript,window.ranData = true`;
    document.body.append(timer);
    await new Promise((resolve) => setTimeout(resolve, 500));
    return Object.keys(window).filter((name) => name.startsWith("ran"));
  });
  expect(ran).toEqual([]);
});

test("every permission is refused", async ({ launch }) => {
  const { page } = await launch({ dataset: RIVER_TOLL });
  const refused = await page.evaluate(async () => {
    const states = await Promise.all(
      ["geolocation", "notifications", "camera", "microphone", "clipboard-read", "midi"].map(
        async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
      ),
    );
    const media = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => "granted",
      () => "denied",
    );
    const clipboard = await navigator.clipboard.readText().then(
      () => "granted",
      () => "denied",
    );
    return [...states, media, clipboard];
  });
  expect(new Set(refused)).toEqual(new Set(["denied"]));
});

test("only https addresses leave, for the user's own browser", async ({ launch }) => {
  const { app, page } = await launch({ dataset: RIVER_TOLL });
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = (address) => Promise.resolve(void opened.push(address));
  });
  const addresses = [
    "https://example.org/memo?page=2",
    "http://example.org/",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "https://user:secret@example.org/",
    "smb://example.org/share",
    "not an address",
  ];
  const outcomes = await page.evaluate(
    (all) => Promise.all(all.map(async (address) => (await window.parley?.openExternal(address))?.ok)),
    addresses,
  );
  expect(outcomes).toEqual([true, false, false, false, false, false, false]);
  expect(await app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)).toEqual([addresses[0]]);
});

test.describe("the entry for messages", () => {
  test("refuses what is not exactly a request", async ({ launch }) => {
    const { page } = await launch({ dataset: RIVER_TOLL });
    const refusals = await page.evaluate(async () => {
      const bridge = window.parley as unknown as Record<string, (...given: readonly unknown[]) => Promise<unknown>>;
      const calls = [
        () => bridge["saveFile"]?.({ name: "a.exe", kind: "exe", content: "", encoding: "utf8" }),
        () => bridge["saveFile"]?.({ name: "a.svg", kind: "svg", content: "", encoding: "utf8", path: "/etc/passwd" }),
        () => bridge["saveFile"]?.("/etc/passwd"),
        () => bridge["copyText"]?.({ toString: "text" }),
        () => bridge["loadSetting"]?.("../../secrets"),
        () => bridge["loadSetting"]?.("__proto__"),
        () => bridge["saveSetting"]?.("theme", 7),
        () => bridge["openExternal"]?.(undefined),
      ];
      return Promise.all(
        calls.map((call) =>
          Promise.resolve(call()).then(
            () => "answered",
            (error: unknown) => (error instanceof Error ? error.message : String(error)),
          ),
        ),
      );
    });
    expect(refusals).toHaveLength(8);
    for (const refusal of refusals) expect(refusal).toContain("Parley does not understand this request");
  });

  test("refuses every window but Parley's own", async ({ launch }) => {
    const { app } = await launch({ dataset: RIVER_TOLL });
    const refusal = await app.evaluate(
      async ({ BrowserWindow }, preload) => {
        const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
        await stranger.loadURL("app://parley/index.html");
        return stranger.webContents.executeJavaScript(
          `window.parley.copyText("words").then(() => "answered", (error) => error.message)`,
        ) as Promise<string>;
      },
      join(ROOT, "dist", "electron", "preload.cjs"),
    );
    expect(refusal).toContain("Parley answers its own page only");
  });
});
