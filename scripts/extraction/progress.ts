import { SingleBar } from "cli-progress";

/** Tells how far a run is: a bar on a terminal, plain lines elsewhere. Everything goes to standard error. */
export interface Progress {
  /** Bytes of input read. */
  advance(bytes: number): void;
  documentDone(): void;
  /** A line that stays: a file that is done, skipped or failed. */
  line(text: string): void;
  stop(): void;
}

export function startProgress(totalBytes: number, stream: NodeJS.WriteStream = process.stderr): Progress {
  return stream.isTTY ? barProgress(totalBytes, stream) : lineProgress(stream);
}

function barProgress(totalBytes: number, stream: NodeJS.WriteStream): Progress {
  const bar = new SingleBar({
    format: "{bar} {percentage}% | {documents} documents, {rate}/s | {eta_formatted} left",
    stream,
    clearOnComplete: true,
    hideCursor: true,
    etaBuffer: 50,
    fps: 8,
  });
  const begun = process.hrtime.bigint();
  let documents = 0;
  const payload = () => {
    const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
    return { documents, rate: seconds < 0.2 ? "-" : (documents / seconds).toFixed(1) };
  };
  bar.start(Math.max(1, totalBytes), 0, payload());
  return {
    advance: (bytes) => bar.increment(bytes, payload()),
    documentDone: () => {
      documents += 1;
      bar.update(payload());
    },
    line: (text) => {
      // The bar is redrawn below the line.
      stream.write(`\r\u001B[K${text}\n`);
      bar.render();
    },
    stop: () => bar.stop(),
  };
}

function lineProgress(stream: NodeJS.WriteStream): Progress {
  return {
    advance: () => undefined,
    documentDone: () => undefined,
    line: (text) => stream.write(`${text}\n`),
    stop: () => undefined,
  };
}
