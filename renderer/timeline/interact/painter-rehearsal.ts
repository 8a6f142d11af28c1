import type { CanvasContext } from "../../pen/canvas-context.ts";
import { CommandList } from "../../pen/command-list.ts";
import { remoteSurface } from "../../pen/remote-context.ts";
import { Replay, type ReplaySurface } from "../../pen/replay.ts";

const ROUNDS = 12;
const MARKS = 120;
const SIZE = 512;

/**
 * Paints marks and words where nobody sees them: what is done for the first time takes many times what it takes later, and the worker has
 * nothing else to do until the first frame is laid out.
 *
 * @param fonts CSS shorthands of those that drawings set words in
 */
export function rehearse(
  makeSurface: (width: number, height: number) => ReplaySurface,
  fonts: readonly string[],
): void {
  const list = new CommandList();
  const replay = new Replay(makeSurface);
  const [sheet, scrap] = [remoteSurface(list, SIZE, SIZE), remoteSurface(list, 1, 1)];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let i = 0; i < MARKS; i += 1) drawMark(sheet.context, i, fonts);
    // What a canvas was told it draws when it is copied.
    scrap.context.drawImage(sheet.image as never, 0, 0, 1, 1, 0, 0, 1, 1);
    replay.run(list.take());
  }
}

function drawMark(context: CanvasContext, i: number, fonts: readonly string[]): void {
  const [x, y] = [(i * 37) % SIZE, (i * 53) % SIZE];
  context.save();
  context.beginPath();
  context.rect(x, y, 60, 20);
  context.clip();
  context.fillStyle = "#faf9f5";
  context.fillRect(x, y, 60, 20);
  context.strokeStyle = "#2b59c3";
  context.lineWidth = 1.5;
  context.setLineDash(i % 4 === 0 ? [2, 2] : []);
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x + 9, y);
  context.quadraticCurveTo(x + 18, y, x + 18, y + 9);
  context.arc(x + 9, y + 9, 6, 0, 7);
  context.closePath();
  context.fill();
  context.stroke();
  context.restore();
  context.font = fonts[i % fonts.length] ?? "11px sans-serif";
  context.fillStyle = "#1c1d22";
  context.strokeText("Parley 1966", x, y + 12);
  context.fillText("Parley 1966", x, y + 12);
}
