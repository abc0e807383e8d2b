import { createHash } from 'node:crypto';
import type { Schema } from '@eshop/client/client';

export type Address = Schema<'Address'>;

/** What names an address in a page's address: it stays while the address does, whatever its place in the book. */
export const addressId = ({ name, street, city, state, zip, country = 'US', phone, note = '' }: Address): string =>
  createHash('sha256')
    .update(JSON.stringify([name, street, city, state, zip, phone, note, ...(country === 'US' ? [] : [country])]))
    .digest('hex')
    .slice(0, 12);
