/** Every way out of a page that is tried, and where to. Named by the path that a request would carry. */
export interface Target {
  /** `127.0.0.1:PORT`, where somebody listens for TCP. */
  readonly host: string;
  /** The same for UDP. */
  readonly datagrams: string;
}

/**
 * Tries to reach the target by every means that a page has. Runs in the page: it can use nothing from outside.
 * Nothing that fails is an error here; what counts is what arrives.
 */
export async function tryEverything({ host, datagrams }: Target): Promise<void> {
  const to = (name: string): string => `http://${host}/${name}`;
  const attempt = (action: () => unknown): void => {
    try {
      void Promise.resolve(action()).catch(() => undefined);
    } catch {
      // Refused on the spot: as good as it gets.
    }
  };
  const element = (tag: string, attributes: Readonly<Record<string, string>>): HTMLElement => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    document.body.append(made);
    return made;
  };
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 250));

  attempt(() => fetch(to("fetch"), { mode: "no-cors" }));
  attempt(() => fetch(`https://${host}/secure`, { mode: "no-cors" }));
  attempt(() => fetch(to("keepalive"), { mode: "no-cors", keepalive: true }));
  attempt(() => navigator.sendBeacon(to("beacon"), "words"));
  attempt(() => new EventSource(to("eventsource")));
  attempt(() => new WebSocket(`ws://${host}/websocket`));
  attempt(() => {
    const request = new XMLHttpRequest();
    request.open("GET", to("xhr"));
    request.send();
  });
  attempt(() => (new Image().src = to("image")));
  attempt(() => import(/* @vite-ignore */ to("import")));
  attempt(() => new FontFace("elsewhere", `url(${to("font")})`).load());
  attempt(() => new Worker(URL.createObjectURL(new Blob([`fetch("${to("worker")}", { mode: "no-cors" })`]))));
  attempt(() => navigator.serviceWorker.register(to("serviceworker")));
  for (const [tag, attribute] of [
    ["script", "src"],
    ["iframe", "src"],
    ["object", "data"],
    ["embed", "src"],
    ["video", "src"],
    ["audio", "src"],
  ] as const) {
    attempt(() => element(tag, { [attribute]: to(tag) }));
  }
  for (const rel of ["stylesheet", "prefetch", "preconnect", "dns-prefetch", "modulepreload"]) {
    attempt(() => element("link", { rel, href: to(rel) }));
  }
  attempt(() => element("link", { rel: "preload", as: "image", href: to("preload") }));
  attempt(() => (element("div", {}).style.backgroundImage = `url(${to("background")})`));
  attempt(() => {
    const peer = new RTCPeerConnection({
      iceServers: [
        { urls: `stun:${datagrams}` },
        { urls: `turn:${datagrams}?transport=udp`, username: "a", credential: "b" },
        { urls: `turn:${host}?transport=tcp`, username: "a", credential: "b" },
      ],
    });
    peer.createDataChannel("out");
    return peer.createOffer().then((offer) => peer.setLocalDescription(offer));
  });
  await pause();
  attempt(() => window.open(to("open")));
  await pause();
  attempt(() => element("a", { href: to("ping-target"), ping: to("ping") }).click());
  await pause();
  attempt(() => element("a", { href: to("download"), download: "words.txt" }).click());
  await pause();
  attempt(() => (element("form", { action: to("form"), method: "post" }) as HTMLFormElement).submit());
  await pause();
  attempt(() => element("meta", { "http-equiv": "refresh", content: `0;url=${to("refresh")}` }));
  await pause();
  attempt(() => window.location.assign(to("location")));
  await pause();
}
