import type { DeadLetter } from '@eshop/contracts/dead-letter';

/** A dead letter with the service that could not take it. */
export type Letter = DeadLetter & { source: string };

/** What tells it from all letters of all services. */
export const keyOf = ({ source, id }: Pick<Letter, 'source' | 'id'>): string => `${source}/${id}`;
