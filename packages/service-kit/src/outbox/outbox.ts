/** An event on its way to the broker. */
export interface OutboxRow {
  id: string;
  topic: string;
  data: unknown;
  traceparent: string | undefined;
  createdAt: Date;
  /** How often its publishing has failed. */
  attempts: number;
}

/** Publishes rows and resolves with the ids of those that the broker took. */
export type PublishRows = (rows: readonly OutboxRow[]) => Promise<ReadonlySet<string>>;

/** Where an event stands among those that were sent: `at` is a time as the store writes it. */
export interface SentPosition {
  at: string;
  id: string;
}

export interface SentEvent {
  position: SentPosition;
  topic: string;
  data: unknown;
}

export interface SentQuery {
  topics: readonly string[];
  /** @default an hour before the newest that is read */
  after?: SentPosition | undefined;
  /** Only events that were sent at least so many seconds ago are read. */
  settleSeconds: number;
  limit: number;
}

/** No event's id is greater. */
export const greatestEventId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Without a position so many seconds of sent events are read. */
export const initialSentSeconds = 3600;

/**
 * The events that wait to be published, and those of the last days. No event is ever given up: one that was refused
 * comes again after a delay that doubles from 0.1 s to 30 s, and holds back no other meanwhile.
 */
export interface OutboxStore {
  /**
   * Takes up to `limit` rows that are due, oldest first and none of the `resting` topics, keeps other relays off them,
   * hands them to `publish` (which must settle within 30 s) and marks those accepted as sent. Resolves with how many it
   * took. Each row is handed out at least once: when `publish` throws, or the process ends before the mark, it comes again.
   */
  relayBatch(limit: number, publish: PublishRows, resting?: readonly string[]): Promise<number>;
  /** Age in seconds of the oldest event that is not sent yet, 0 when all are. */
  oldestPendingSeconds(): Promise<number>;
  /** How many events are not sent yet, counted up to 1,000, and the age of the oldest. */
  pending(): Promise<{ pending: number; oldestAgeSeconds: number }>;
  /** Forgets up to `limit` events sent more than `olderThanDays` ago; resolves with how many. @default 7 days, 1000 */
  purgeSent(olderThanDays?: number, limit?: number): Promise<number>;
  /** Reads sent events of some topics in the order of their sending. */
  sentAfter(query: SentQuery): Promise<SentEvent[]>;
  /** Returns the position after every event that was sent at least so many seconds ago, by the store's clock. */
  lastSettled(settleSeconds: number): Promise<SentPosition>;
  /** Makes every event sent since that moment pending again, `batch` at a time; resolves with how many. */
  resend(since: Date, batch?: number): Promise<number>;
}

/** As many pending events are counted. */
export const countedPending = 1000;

/** Seconds until a row is tried again after it failed `attempts` times. */
export const retryDelaySeconds = (attempts: number): number => Math.min(30, 0.05 * 2 ** Math.min(attempts, 10));
