/** The assigned ISO 3166-1 alpha-2 codes. */
// biome-ignore format: a list of 249 short words
export const countryCodes = [
  'AD', 'AE', 'AF', 'AG', 'AI', 'AL', 'AM', 'AO', 'AQ', 'AR', 'AS', 'AT', 'AU', 'AW', 'AX', 'AZ', 'BA', 'BB',
  'BD', 'BE', 'BF', 'BG', 'BH', 'BI', 'BJ', 'BL', 'BM', 'BN', 'BO', 'BQ', 'BR', 'BS', 'BT', 'BV', 'BW', 'BY',
  'BZ', 'CA', 'CC', 'CD', 'CF', 'CG', 'CH', 'CI', 'CK', 'CL', 'CM', 'CN', 'CO', 'CR', 'CU', 'CV', 'CW', 'CX',
  'CY', 'CZ', 'DE', 'DJ', 'DK', 'DM', 'DO', 'DZ', 'EC', 'EE', 'EG', 'EH', 'ER', 'ES', 'ET', 'FI', 'FJ', 'FK',
  'FM', 'FO', 'FR', 'GA', 'GB', 'GD', 'GE', 'GF', 'GG', 'GH', 'GI', 'GL', 'GM', 'GN', 'GP', 'GQ', 'GR', 'GS',
  'GT', 'GU', 'GW', 'GY', 'HK', 'HM', 'HN', 'HR', 'HT', 'HU', 'ID', 'IE', 'IL', 'IM', 'IN', 'IO', 'IQ', 'IR',
  'IS', 'IT', 'JE', 'JM', 'JO', 'JP', 'KE', 'KG', 'KH', 'KI', 'KM', 'KN', 'KP', 'KR', 'KW', 'KY', 'KZ', 'LA',
  'LB', 'LC', 'LI', 'LK', 'LR', 'LS', 'LT', 'LU', 'LV', 'LY', 'MA', 'MC', 'MD', 'ME', 'MF', 'MG', 'MH', 'MK',
  'ML', 'MM', 'MN', 'MO', 'MP', 'MQ', 'MR', 'MS', 'MT', 'MU', 'MV', 'MW', 'MX', 'MY', 'MZ', 'NA', 'NC', 'NE',
  'NF', 'NG', 'NI', 'NL', 'NO', 'NP', 'NR', 'NU', 'NZ', 'OM', 'PA', 'PE', 'PF', 'PG', 'PH', 'PK', 'PL', 'PM',
  'PN', 'PR', 'PS', 'PT', 'PW', 'PY', 'QA', 'RE', 'RO', 'RS', 'RU', 'RW', 'SA', 'SB', 'SC', 'SD', 'SE', 'SG',
  'SH', 'SI', 'SJ', 'SK', 'SL', 'SM', 'SN', 'SO', 'SR', 'SS', 'ST', 'SV', 'SX', 'SY', 'SZ', 'TC', 'TD', 'TF',
  'TG', 'TH', 'TJ', 'TK', 'TL', 'TM', 'TN', 'TO', 'TR', 'TT', 'TV', 'TW', 'TZ', 'UA', 'UG', 'UM', 'US', 'UY',
  'UZ', 'VA', 'VC', 'VE', 'VG', 'VI', 'VN', 'VU', 'WF', 'WS', 'YE', 'YT', 'ZA', 'ZM', 'ZW',
] as const;
export type CountryCode = (typeof countryCodes)[number];

/** What an address of a country needs. */
export interface CountryRule {
  /** Matches a postal code in its usual form; without one, any code or none is accepted. */
  postalCode?: RegExp;
  /** A postal code, for error messages. */
  example?: string;
  /** Returns a postal code in its usual form, given its letters and digits in upper case. */
  format?: (code: string) => string;
  /** An address needs a state, province or the like. @default false */
  needsRegion?: boolean;
}

const fiveDigits = (example: string, needsRegion = false): CountryRule => ({
  postalCode: /^[0-9]{5}$/,
  example,
  needsRegion,
});
const fourDigits = (example: string, needsRegion = false): CountryRule => ({
  postalCode: /^[0-9]{4}$/,
  example,
  needsRegion,
});
const sixDigits = (example: string, needsRegion = false): CountryRule => ({
  postalCode: /^[0-9]{6}$/,
  example,
  needsRegion,
});

/** Splits a code into two parts, `size` characters from its start, or from its end where negative. */
const splitCode = (separator: string, size: number) => (code: string) =>
  `${code.slice(0, size)}${separator}${code.slice(size)}`;

/**
 * Postal codes and regions as the countries' posts write them (Universal Postal Union, addressing systems by country). A
 * country that is not listed takes any postal code, or none.
 */
export const countryRules: Partial<Record<CountryCode, CountryRule>> = {
  US: {
    postalCode: /^[0-9]{5}(-[0-9]{4})?$/,
    example: '62701 or 62701-1234',
    format: (code) => (code.length === 9 ? splitCode('-', 5)(code) : code),
    needsRegion: true,
  },
  CA: {
    postalCode: /^[ABCEGHJ-NPRSTVXY][0-9][ABCEGHJ-NPRSTV-Z] [0-9][ABCEGHJ-NPRSTV-Z][0-9]$/,
    example: 'K1A 0B1',
    format: splitCode(' ', 3),
    needsRegion: true,
  },
  GB: {
    postalCode: /^(GIR 0AA|[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2})$/,
    example: 'SW1A 1AA',
    format: splitCode(' ', -3),
  },
  NL: { postalCode: /^[1-9][0-9]{3} [A-Z]{2}$/, example: '1012 JS', format: splitCode(' ', 4) },
  JP: { postalCode: /^[0-9]{3}-[0-9]{4}$/, example: '100-0001', format: splitCode('-', 3), needsRegion: true },
  AU: fourDigits('2600', true),
  MX: fiveDigits('06000', true),
  ID: fiveDigits('10110', true),
  DE: fiveDigits('10117'),
  FR: fiveDigits('75001'),
  AT: fourDigits('1010'),
  BE: fourDigits('1000'),
  CH: fourDigits('8001'),
  DK: fourDigits('1050'),
  NO: fourDigits('0150'),
  HU: fourDigits('1051'),
  LU: fourDigits('1009'),
  NZ: fourDigits('6011'),
  PH: fourDigits('1000', true),
  ZA: fourDigits('8001', true),
  ES: fiveDigits('28001', true),
  IT: fiveDigits('00184', true),
  FI: fiveDigits('00100'),
  EE: fiveDigits('10111'),
  HR: fiveDigits('10000'),
  KR: fiveDigits('03051', true),
  TH: fiveDigits('10200', true),
  TR: fiveDigits('06420', true),
  MY: fiveDigits('50050', true),
  SE: { postalCode: /^[0-9]{3} [0-9]{2}$/, example: '111 20', format: splitCode(' ', 3) },
  CZ: { postalCode: /^[0-9]{3} [0-9]{2}$/, example: '110 00', format: splitCode(' ', 3) },
  SK: { postalCode: /^[0-9]{3} [0-9]{2}$/, example: '811 01', format: splitCode(' ', 3) },
  GR: { postalCode: /^[0-9]{3} [0-9]{2}$/, example: '105 57', format: splitCode(' ', 3) },
  PL: { postalCode: /^[0-9]{2}-[0-9]{3}$/, example: '00-001', format: splitCode('-', 2) },
  PT: { postalCode: /^[0-9]{4}-[0-9]{3}$/, example: '1100-148', format: splitCode('-', 4) },
  BR: { postalCode: /^[0-9]{5}-[0-9]{3}$/, example: '01310-100', format: splitCode('-', 5), needsRegion: true },
  IN: sixDigits('110001', true),
  CN: sixDigits('100006', true),
  SG: sixDigits('018956'),
  RO: sixDigits('010011'),
};
