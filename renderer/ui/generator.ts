/** Set when the renderer is built, from package.json. */
declare const PARLEY_VERSION: string;

/** What a figure names as its maker; the command line writes the same. */
export const GENERATOR = `Parley ${PARLEY_VERSION}`;
