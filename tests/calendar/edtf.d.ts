/** The package ships no types; the tests use it as an oracle that reads or throws. */
declare module "edtf" {
  export function parse(text: string): unknown;
}
