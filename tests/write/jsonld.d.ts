/** The package ships no types. */
declare module "jsonld" {
  interface Options {
    /** Called for every context that is not inline. */
    documentLoader(url: string): Promise<{ contextUrl: null; documentUrl: string; document: unknown }>;
    format?: "application/n-quads";
    safe?: boolean;
  }
  const jsonld: {
    toRDF(input: unknown, options: Options): Promise<string>;
    expand(input: unknown, options: Options): Promise<Record<string, unknown>[]>;
  };
  export default jsonld;
}
