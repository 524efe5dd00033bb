/** Why the name of an entry is one that would lead out of its archive, or hide where it leads; null for a plain one. */
export function whyUnsafe(name: string): string | null {
  if (/\p{Cc}/u.test(name)) return "it holds control characters";
  if (/^(?:[/\\]|[a-z]:)/i.test(name)) return "it begins at the root of a disk";
  if (name.split(/[/\\]/).includes("..")) return "it leads out of the archive";
  return name.trim() === "" ? "it is empty" : null;
}
