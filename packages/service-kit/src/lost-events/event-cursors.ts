/** How far an app has compared the events of each of its sources with those that it processed. */
export interface EventCursors {
  /**
   * Claims a source for a minute, so that of several replicas one compares its events. Resolves with how far they are
   * compared, or undefined while another replica holds the claim.
   */
  claim(source: string): Promise<{ cursor: string | undefined } | undefined>;
  /** Stores how far a source's events are compared, and renews the claim. */
  save(source: string, cursor: string): Promise<void>;
  /** Ends the claim. */
  release(source: string): Promise<void>;
}

/** How long a claim holds unless it is renewed. */
export const claimSeconds = 60;
