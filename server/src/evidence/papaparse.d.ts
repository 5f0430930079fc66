// What is used of papaparse. Its published types bring those of Node along, and the engine must not see them.
declare module 'papaparse' {
  interface ParseStep {
    readonly data: readonly string[];
    readonly errors: readonly { readonly code: string }[];
    readonly meta: {
      /** Where the next row begins, in UTF-16 units. */
      readonly cursor: number;
    };
  }
  interface ParseConfig {
    readonly delimiter?: string;
    readonly newline?: '\n' | '\r';
    readonly preview?: number;
    readonly skipEmptyLines?: boolean;
    readonly step?: (row: ParseStep) => void;
  }
  const papa: {
    parse(text: string, config: ParseConfig): { readonly data: readonly (readonly string[])[] };
  };
  export default papa;
}
