import type { Diagnostic } from "../model/diagnostic.ts";

/** Why a file is not read, or no further: a code, and cause and remedy in words that go on behind the file's name. */
export class Refusal extends Error {
  readonly code: Diagnostic["code"];
  readonly place: string | undefined;

  constructor(code: Diagnostic["code"], message: string, place?: string) {
    super(message);
    this.code = code;
    this.place = place;
  }
}
