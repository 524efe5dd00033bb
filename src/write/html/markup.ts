/** HTML that has been written as such: every text in it is escaped. */
export interface Markup {
  readonly html: string;
}

type Content = Markup | string | number | readonly Content[];

/** HTML with values in it; whatever is not markup itself is escaped, so that the words of an article stay words. */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Markup {
  const [head = "", ...rest] = parts;
  return { html: head + rest.map((part, index) => written(values[index] ?? "") + part).join("") };
}

/** Text that is HTML already: a stylesheet, a script. */
export function trusted(text: string): Markup {
  return { html: text };
}

/** Nothing, where there is nothing to say. */
export const NOTHING: Markup = { html: "" };

/** An id within the page, made of another id: the same for the same, and of plain letters whatever it is made of. */
export function anchor(prefix: "event" | "conflict" | "article", id: string): string {
  const plain = id.replace(
    /[^A-Za-z0-9_.-]/g,
    (unit) => `~${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `${prefix}-${plain}`;
}

/** JSON that can stand in a script element: nothing in it ends that element. */
export function inlineJson(value: unknown): Markup {
  return trusted(JSON.stringify(value).replaceAll("<", "\\u003c"));
}

function written(content: Content): string {
  if (typeof content === "string") return escaped(content);
  if (typeof content === "number") return String(content);
  return "html" in content ? content.html : content.map(written).join("");
}

const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  // A parser turns a bare one into a line feed, and places in the text would move.
  "\r": "&#13;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"'\r]/g, (mark) => ESCAPES[mark] ?? mark);
}
