import { z } from 'zod';
import { name, prose } from './text.ts';

/** A US zip code, five digits or nine. */
export const Zip = z.string().regex(/^\d{5}(-\d{4})?$/, 'five digits, or ZIP+4');

export const Phone = z.string().regex(/^\+?[0-9 ()-]{7,20}$/, '7 to 20 digits, blanks, brackets or dashes');

/** Where a vehicle is delivered. */
export const Address = z
  .strictObject({
    name: name(100),
    street: name(200),
    city: name(100),
    state: name(50),
    zip: Zip,
    phone: Phone,
    note: prose(500).optional(),
  })
  .meta({
    id: 'Address',
    example: {
      name: 'Ada Rider',
      street: '1 Main St',
      city: 'Springfield',
      state: 'IL',
      zip: '62701',
      phone: '+1 217 555 0100',
    },
  });
export type Address = z.infer<typeof Address>;
