/** Of every timeline, in CSS pixels. */
export const SIZE = { width: 1400, height: 900 };
