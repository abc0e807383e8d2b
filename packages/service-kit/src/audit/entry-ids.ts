import { newId } from '@eshop/contracts/ids';

/** A fresh id of an entry, and the moment that it holds: UUIDv7 begins with milliseconds (RFC 9562). */
export const newEntryId = (): { id: string; at: Date } => {
  const id = newId();
  return { id, at: momentOf(id) };
};

const momentOf = (id: string): Date => new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16));

/** The lowest id of a moment, so that a range of time is one of ids. */
export const firstIdAt = (moment: string): string => {
  const ms = Math.max(0, Date.parse(moment)).toString(16).padStart(12, '0');
  return `${ms.slice(0, 8)}-${ms.slice(8)}-7000-8000-000000000000`;
};

/** Lower than the id of any entry, and higher. */
export const lowestId = '00000000-0000-7000-8000-000000000000';
export const highestId = 'ffffffff-ffff-7fff-bfff-ffffffffffff';

/** Of two ids the lower one; ids are compared as text. */
export const lowerOf = (a: string, b: string): string => (a < b ? a : b);
