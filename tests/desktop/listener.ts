import { createSocket } from "node:dgram";
import { createServer, type AddressInfo } from "node:net";
import type { Target } from "./probes.ts";

export interface Listener {
  readonly target: Target;
  /** What came in, sorted: the path of a request, `tls`, `bytes` for anything else, `connection` for one without a word, `datagram`. */
  readonly heard: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** Listens on this computer, at the level of connections and datagrams, so that nothing that leaves the page goes unnoticed. */
export async function listenForAnything(): Promise<Listener> {
  const heard: string[] = [];
  const open = new Set<{ destroy: () => void }>();
  const server = createServer((socket) => {
    const at = heard.push("connection") - 1;
    open.add(socket);
    socket.on("close", () => open.delete(socket));
    socket.on("error", () => undefined);
    socket.once("data", (bytes: Buffer) => {
      heard[at] = whatItIs(bytes);
      // An answer without content: a page that navigates here stays where it is.
      socket.end("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const datagrams = createSocket("udp4");
  datagrams.on("message", () => heard.push("datagram"));
  await new Promise<void>((resolve) => datagrams.bind(0, "127.0.0.1", resolve));
  return {
    target: {
      host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
      datagrams: `127.0.0.1:${datagrams.address().port}`,
    },
    heard: () => [...new Set(heard)].sort(),
    close: async () => {
      for (const socket of open) socket.destroy();
      datagrams.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function whatItIs(bytes: Buffer): string {
  const path = /^[A-Z]+ \/(\S*) HTTP/.exec(bytes.toString("latin1"))?.[1];
  if (path !== undefined) return path;
  return bytes[0] === 0x16 ? "tls" : "bytes";
}
