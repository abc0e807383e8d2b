import { z } from 'zod';
import { countryCodes, countryRules } from './countries.ts';
import { identifier, name, personName, prose } from './text.ts';

/** A US ZIP code, five digits or nine. */
export const Zip = identifier()
  .overwrite((text) => text.replaceAll(/\p{Pd}/gu, '-'))
  .regex(/^\d{5}(-\d{4})?$/, 'five digits, or ZIP+4');

/** An ISO 3166-1 alpha-2 code. */
export const Country = z.enum(countryCodes).meta({ id: 'Country' });
export type Country = z.infer<typeof Country>;

/** The country of an address: the shop's own where it names none. */
export const countryOf = ({ country = 'US' }: { country?: Country | undefined }): Country => country;

/** A postal code of any country, in capitals; which country's it must be is checked with the country beside it. */
export const PostalCode = identifier()
  .overwrite((text) =>
    text
      .normalize('NFKC')
      .replaceAll(/\p{Pd}/gu, '-')
      .replaceAll(/\s+/g, ' ')
      .toUpperCase(),
  )
  .max(12)
  .regex(/^([A-Z0-9]+([ -][A-Z0-9]+)*)?$/, 'letters and digits, with blanks or dashes between');

/** Returns a postal code as its country writes it; as it is where the country has no rule, or the code does not fit it. */
export const formatPostalCode = (code: string, country: Country): string => {
  const { postalCode, format } = countryRules[country] ?? {};
  const compact = code.replaceAll(/[ -]/g, '');
  const candidate = format?.(compact) ?? compact;
  return postalCode?.test(candidate) ? candidate : code;
};

/** Adds an issue at `path` unless the postal code fits its country. */
export const checkPostalCode = (code: string, country: Country, path: string, context: z.RefinementCtx): void => {
  const { postalCode, example } = countryRules[country] ?? {};
  if (!postalCode || postalCode.test(code)) return;
  context.addIssue({ code: 'custom', path: [path], message: `a postal code of this country, such as ${example}` });
};

/** A number of 7 to 15 digits (ITU-T E.164) in any usual notation, with an extension where it has one. */
const phonePattern = /^\+?(?:[ ()./-]*\d){7,15}[ ()./-]*?(?: ?(?:[xX#]|[eE]xt\.?|[eE]xtension) ?\d{1,6})?$/;
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * A phone number, as somebody would dial it: dashes and blanks of all kinds become plain ones, and what address books copy
 * along without showing it is left out.
 */
export const Phone = identifier()
  .overwrite((text) =>
    text
      .normalize('NFKC')
      .replaceAll(invisible, '')
      .replaceAll(/\p{Pd}/gu, '-')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  )
  .max(60)
  .regex(phonePattern, '7 to 15 digits, with punctuation and an extension such as x42 as usual');

/**
 * Where a vehicle is delivered. `zip` is the postal code, in the form of its country; `state` is a state, province,
 * prefecture or the like, and may be missing where addresses have none; `zip` is empty where there are no postal codes.
 * Without `country` it is in the United States.
 */
export const Address = z
  .strictObject({
    name: personName(100),
    street: name(200),
    city: name(100),
    state: name(50).optional(),
    zip: PostalCode,
    country: Country.optional(),
    phone: Phone,
    note: prose(500).optional(),
  })
  .overwrite((address) => ({ ...address, zip: formatPostalCode(address.zip, countryOf(address)) }))
  .superRefine((address, context) => {
    checkPostalCode(address.zip, countryOf(address), 'zip', context);
    if (!address.state && countryRules[countryOf(address)]?.needsRegion)
      context.addIssue({ code: 'custom', path: ['state'], message: 'addresses of this country need one' });
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

/** An address as it was kept before, whatever rules of input were added since. */
export const KnownAddress = z
  .object({
    name: z.string(),
    street: z.string(),
    city: z.string(),
    state: z.string().optional(),
    zip: z.string(),
    country: Country.optional(),
    phone: z.string(),
    note: z.string().optional(),
  })
  .meta({ id: 'KnownAddress' });
