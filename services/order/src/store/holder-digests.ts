import { createHash } from 'node:crypto';
import { type Address, countryOf } from '@eshop/contracts/address';

/** The digest of where an order goes, however it is written: street and postal code without case, spaces and punctuation. */
export const deliveryDigest = ({ street, zip, country }: Pick<Address, 'street' | 'zip' | 'country'>): string =>
  digest(
    `${countryOf({ country }) === 'US' ? zip.slice(0, 5) : `${country}${zip}`} ${street
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]/gu, '')}`,
  );

/** The digest of the network that an order came from; null when that is unknown. */
export const networkDigest = (network: string | undefined): string | null => (network ? digest(network) : null);

const digest = (text: string) => createHash('sha256').update(text).digest('base64url');
