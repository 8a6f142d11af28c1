/** The largest dataset file that Parley reads, in bytes. Beyond it one string can't hold the text in every engine. */
export const MOST_BYTES: number = 256 * 1024 * 1024;
