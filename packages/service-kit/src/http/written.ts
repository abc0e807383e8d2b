/** An answer that is written down as JSON already, so that it is neither read nor written again on its way out. */
export class Written<Value> {
  readonly json: string;

  /** `json` must be what `JSON.stringify` makes of a `Value`. */
  constructor(json: string) {
    this.json = json;
  }

  /** What was written, read again each time. */
  get value(): Value {
    return JSON.parse(this.json);
  }
}

/** Several of them as one JSON array. */
export const writtenArray = (all: readonly Written<unknown>[]): string => `[${all.map(({ json }) => json).join()}]`;
