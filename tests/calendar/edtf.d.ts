/** The package ships no types; the tests use it as an oracle that reads or throws. */
declare module "edtf" {
  export function parse(text: string): unknown;
  /** Milliseconds since 1970 in UTC; null and infinities where an end is not known or open. */
  export default function edtf(text: string): { type: string; min: number | null; max: number | null };
}
