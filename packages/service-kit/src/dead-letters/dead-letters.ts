import type { DeadLetter, DeadLetterPage } from '@eshop/contracts/dead-letter';
import type { z } from 'zod';
import type { NewAuditEntry } from '../audit/audit-log.ts';

export interface NewDeadLetter {
  topic: string;
  eventId: string;
  /** Anything that JSON holds. */
  payload: unknown;
  error: string;
}

export interface LetterPage {
  limit: number;
  cursor?: string | undefined;
  /** @default all */
  topic?: string | undefined;
  /** Answers `total`, too. @default false */
  count?: boolean | undefined;
}

/** Where a service keeps the events that it could not take. */
export interface DeadLetterStore {
  /** Keeps a letter; one of the same topic and event that is already there stays as it is. */
  add(letter: NewDeadLetter): Promise<void>;
  /** A page, newest first. Throws a `bad-request` problem on a cursor that is not of such a page. */
  list(page: LetterPage): Promise<z.infer<typeof DeadLetterPage>>;
  get(id: string): Promise<DeadLetter | undefined>;
  /** Returns whether there was one of that id; then `entry` is in the audit log, written in the same transaction. */
  remove(id: string, entry?: NewAuditEntry): Promise<boolean>;
  /** As `remove`, and remembers for 14 days, longer than outboxes keep events, that the event was discarded. */
  discard(id: string, entry: NewAuditEntry): Promise<boolean>;
  isDiscarded(event: Pick<NewDeadLetter, 'topic' | 'eventId'>): Promise<boolean>;
}

/** How long a discarded event is remembered, in days. */
export const discardedDays = 14;

const maxErrorLength = 4000;

/** An error's text as every store can hold it: PostgreSQL's has no NUL, and nobody reads more than a screen. */
export const storableError = (error: string): string => error.replaceAll('\0', '').slice(0, maxErrorLength);
