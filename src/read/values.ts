/** The value at a dotted path of something that was read from JSON: "content.body", "authors.0.name"; undefined where there is none. */
export function fieldAt(value: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((found, name) => {
    if (typeof found !== "object" || found === null) return undefined;
    return Object.hasOwn(found, name) ? (found as Record<string, unknown>)[name] : undefined;
  }, value);
}

/** Lists in lists are followed so deep. */
const DEEPEST = 4;

/** A value as texts: "a", ["a", "b"], {name: "a"}, [{title: "a"}]; numbers as they are written. */
export function textsOf(value: unknown, depth = 0): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value];
  if (typeof value === "number") return [String(value)];
  if (typeof value !== "object" || value === null || depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.slice(0, 10_000).flatMap((entry) => textsOf(entry, depth + 1));
  for (const name of ["$date", "text", "value", "name", "title", "content", "#text"])
    if (Object.hasOwn(value, name)) return textsOf((value as Record<string, unknown>)[name], depth + 1);
  return [];
}
