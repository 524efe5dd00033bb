import { type Diagnostic, LEAVES_ASIDE } from "../src/model/diagnostic.ts";

/** An article that a strict run would have had to leave aside. */
export class LeftAsideError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(({ document, message }) => `${document} ${message}`).join("\n"));
    this.name = "LeftAsideError";
    this.diagnostics = diagnostics;
  }
}

/** Throws where any of these says that an article was left aside. */
export function refuseLeftAside(diagnostics: readonly Diagnostic[]): void {
  const lost = diagnostics.filter(({ code, severity }) => LEAVES_ASIDE.has(code) && severity !== "note");
  if (lost.length > 0) throw new LeftAsideError(lost);
}
