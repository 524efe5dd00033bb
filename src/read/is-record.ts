/** Says whether a line is a record of JSON by itself. */
export function isRecord(line: string): boolean {
  try {
    return typeof JSON.parse(line) === "object";
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return false;
  }
}
