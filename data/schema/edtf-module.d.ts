/** The part of the `edtf` package that Parley uses; the package ships no types. */
declare module "edtf" {
  interface Parsed {
    readonly type: string;
    /** UTC milliseconds of the first and the last instant that are meant. */
    readonly min: number;
    readonly max: number;
  }
  export class Interval implements Parsed {
    readonly type: string;
    readonly min: number;
    readonly max: number;
  }
  /** @throws Error when the text is no EDTF string. */
  export default function edtf(text: string): Parsed;
}
