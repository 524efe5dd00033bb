/** Which field of a JSON record holds what: dotted paths, the first that is there counts. */
export interface JsonFields {
  title?: readonly string[];
  text?: readonly string[];
  published?: readonly string[];
  modified?: readonly string[];
  author?: readonly string[];
  publisher?: readonly string[];
  url?: readonly string[];
  id?: readonly string[];
}
