/** Which epoch, from one loss of Redis to the next, the scripts of this process run in. */
export interface Recovery {
  /** Runs work in the epoch in force; when Redis lost everything, once the carts are restored. */
  inEpoch<Result>(work: (epoch: string) => Promise<Result>): Promise<Result>;
  /** Returns the epoch that this process assumes; `none` until it knows one. */
  epoch(): string;
}

/** Returns the epoch that a script requires in place of the assumed one; `none` when Redis lost everything. */
export const requiredEpochOf = (error: unknown): string | undefined =>
  error instanceof Error ? /^EPOCH (\w+)/.exec(error.message)?.[1] : undefined;
