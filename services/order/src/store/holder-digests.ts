import { createHash } from 'node:crypto';
import { type Address, countryOf } from '@eshop/contracts/address';

/** Where an order goes, whoever writes it how: street and postal code without case, blanks and punctuation, as a digest. */
export const deliveryDigest = ({ street, zip, country }: Pick<Address, 'street' | 'zip' | 'country'>): string =>
  digest(
    `${countryOf({ country }) === 'US' ? zip.slice(0, 5) : `${country}${zip}`} ${street
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]/gu, '')}`,
  );

/** The network that an order came from, as a digest; null when nobody can say. */
export const networkDigest = (network: string | undefined): string | null => (network ? digest(network) : null);

const digest = (text: string) => createHash('sha256').update(text).digest('base64url');
