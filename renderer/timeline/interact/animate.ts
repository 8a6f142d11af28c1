/** One movement at a time, by frames; a new one replaces what still runs. */
export class Animator {
  private frame = 0;

  /**
   * Calls `step` with the eased share from 0 to 1 until `duration` milliseconds have passed, the last time with exactly 1.
   * Without a duration (reduced motion) it is called once.
   */
  run(duration: number, step: (share: number) => void): void {
    this.stop();
    if (duration <= 0) return step(1);
    let start: number | undefined;
    const next = (now: number) => {
      start ??= now;
      const share = Math.min(1, (now - start) / duration);
      step(ease(share));
      this.frame = share < 1 ? requestAnimationFrame(next) : 0;
    };
    this.frame = requestAnimationFrame(next);
  }

  stop(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
  }
}

/** Milliseconds of a movement, or none where the person asked for less motion. */
export function durationOf(milliseconds: number): number {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : milliseconds;
}

/** Starts at once and comes to rest gently, close to cubic-bezier(.2, 0, 0, 1). */
function ease(share: number): number {
  return 1 - (1 - share) ** 3;
}
