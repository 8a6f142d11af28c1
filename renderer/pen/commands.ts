/** What a context is told, as numbers: which command, then its parameters; words are indices into a table that both ends keep. */
export const Command = {
  /** The surface that what follows is meant for, by its id. */
  on: 1,
  /** A surface to draw on and copy from: id, width, height in device pixels. */
  make: 2,
  /** A surface that nobody will copy from again: id. */
  drop: 3,
  /** A surface takes another size, and is blank: id, width, height. */
  size: 4,
  save: 5,
  restore: 6,
  beginPath: 7,
  closePath: 8,
  moveTo: 9,
  lineTo: 10,
  quadraticCurveTo: 11,
  bezierCurveTo: 12,
  arc: 13,
  arcTo: 14,
  rect: 15,
  fill: 16,
  stroke: 17,
  clip: 18,
  fillRect: 19,
  drawImage: 20,
  fillText: 21,
  strokeText: 22,
  setTransform: 23,
  /** How many parts, then the parts. */
  setLineDash: 24,
  /** The ends of the gradient, how many stops, then offset and colour of each. */
  gradient: 25,
  fillStyle: 26,
  strokeStyle: 27,
  lineWidth: 28,
  lineCap: 29,
  lineJoin: 30,
  globalAlpha: 31,
  font: 32,
  textAlign: 33,
  fontKerning: 34,
  textRendering: 35,
  imageSmoothingEnabled: 36,
} as const;

/** Some commands, for whoever carries them out. */
export interface Commands {
  readonly numbers: Float32Array<ArrayBuffer>;
  /** Words that were not in the table yet, in the order of their indices. */
  readonly words: readonly string[];
  /** The table begins anew. */
  readonly anew: boolean;
}
