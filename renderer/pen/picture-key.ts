type Part = string | number | boolean | undefined;

interface Node {
  readonly next: Map<Part, Node>;
  key: string | undefined;
}

/** Beyond that, what was remembered is let go: words come and go while one reads. */
const MOST_NODES = 40_000;

let root: Node = { next: new Map(), key: undefined };
let nodes = 0;

/**
 * A key of a picture: its parts, one after the other. The same parts give the same string object, so that it need not be put together
 * and looked through again in every frame.
 */
export function pictureKey(...parts: readonly Part[]): string {
  let node = root;
  for (let i = 0; i < parts.length; i += 1) {
    const part = parts[i];
    let next = node.next.get(part);
    if (next === undefined) {
      next = { next: new Map(), key: undefined };
      node.next.set(part, next);
      nodes += 1;
    }
    node = next;
  }
  // Numbers and words are told apart: "1" is no 1.
  node.key ??= parts.map((part) => (typeof part === "string" ? JSON.stringify(part) : String(part))).join(" ");
  const { key } = node;
  if (nodes > MOST_NODES) {
    root = { next: new Map(), key: undefined };
    nodes = 0;
  }
  return key;
}
