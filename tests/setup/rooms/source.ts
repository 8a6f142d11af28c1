import { type Program, parseSync, Visitor } from "oxc-parser";

export interface Import {
  /** As it stands in the file: `./lane.ts`, `node:fs`, `d3`. */
  readonly specifier: string;
  /** True where only types are taken, so that nothing of the other file runs. */
  readonly typeOnly: boolean;
}

/** What the rules of the rooms look at in one source file. */
export interface Source {
  /** Relative to the project's folder, with `/`. */
  readonly path: string;
  readonly imports: readonly Import[];
  /** Names that are read as they are or through an object: `ipcMain`, `Date.now`, `Math.random`, `window.parley`, `new Date()`. */
  readonly uses: ReadonlySet<string>;
}

/** Reads a TypeScript file with a real parser: what looks like an import in a comment or a string is none. */
export function readSource(path: string, text: string): Source {
  const { module, program, errors } = parseSync(path, text);
  if (errors[0] !== undefined) throw new Error(`${path} can't be parsed: ${errors[0].message}`);
  const fromImports = module.staticImports.map(({ moduleRequest, entries }) => ({
    specifier: moduleRequest.value,
    typeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
  }));
  const fromExports = module.staticExports
    .flatMap(({ entries }) => entries)
    .flatMap(({ moduleRequest, isType }) =>
      moduleRequest === null ? [] : [{ specifier: moduleRequest.value, typeOnly: isType }],
    );
  const dynamic = module.dynamicImports.map(({ moduleRequest }) => ({
    specifier: text.slice(moduleRequest.start, moduleRequest.end).replaceAll(/^["'`]|["'`]$/g, ""),
    typeOnly: false,
  }));
  return { path, imports: [...fromImports, ...fromExports, ...dynamic], uses: usesOf(program) };
}

function usesOf(program: Program): ReadonlySet<string> {
  const uses = new Set<string>();
  new Visitor({
    Identifier: ({ name }) => void uses.add(name),
    MemberExpression: ({ object, property }) => {
      if (object.type !== "Identifier") return;
      if (property.type === "Identifier") uses.add(`${object.name}.${property.name}`);
      if (property.type === "Literal") uses.add(`${object.name}.${String(property.value)}`);
    },
    NewExpression: ({ callee, arguments: given }) => {
      if (callee.type === "Identifier" && given.length === 0) uses.add(`new ${callee.name}()`);
    },
    CallExpression: ({ callee, arguments: given }) => {
      if (callee.type === "Identifier" && given.length === 0) uses.add(`${callee.name}()`);
    },
  }).visit(program);
  return uses;
}
