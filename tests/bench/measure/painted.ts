/** What the page has sent to the worker that paints, and what that has finished. */
export interface PainterWatch {
  /** Number of the newest frame that was sent. */
  sent: number;
  /** Frames that were finished. */
  painted: number;
  /** The frame that is waited for; with it, the mark "bench-drawn" is left in the page's timings. */
  wanted?: number;
}

declare global {
  interface Window {
    painterWatch?: PainterWatch;
  }
}

/** Runs in the page before its own scripts. Only methods keep out the names that the loader of TypeScript gives functions. */
export function watchPainter(): void {
  const watch: PainterWatch = { sent: 0, painted: 0 };
  window.painterWatch = watch;
  window.Worker = new Proxy(window.Worker, {
    construct(target, parameters: ConstructorParameters<typeof Worker>) {
      const worker = new target(...parameters);
      worker.addEventListener(
        "message",
        ({ data }: MessageEvent<{ readonly kind: string; readonly frame: number }>) => {
          if (data.kind !== "drawn") return;
          watch.painted += 1;
          if (watch.wanted === undefined || data.frame < watch.wanted) return;
          performance.mark("bench-drawn");
          delete watch.wanted;
        },
      );
      worker.postMessage = new Proxy(worker.postMessage.bind(worker), {
        apply(send, _, given: [{ readonly kind: string; readonly frame?: number }, Transferable[]]) {
          if (given[0].kind === "frame") watch.sent = given[0].frame ?? 0;
          send(...given);
        },
      });
      return worker;
    },
  });
}

/** Runs in the page: marks when the first frame is painted on the canvas that is to come. It is sent in the task in which that comes. */
export function markPainting(host: string): void {
  const observer = new MutationObserver(() => {
    const watch = window.painterWatch;
    if (watch === undefined || document.querySelector(`${host} canvas`) === null) return;
    watch.wanted = watch.sent;
    observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
}
