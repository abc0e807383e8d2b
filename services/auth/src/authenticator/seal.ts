import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { secondFactorOff } from '../domain/problems.ts';

/** Encrypts short texts for the table. */
export interface Seal {
  /** `context` names whose text it is: a sealed text does not open in another's place. */
  close(text: string, context: string): string;
  /** Throws when the text was sealed with another key or for another context, or was changed. */
  open(sealed: string, context: string): string;
}

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

export const createSeal = (key: Buffer): Seal => ({
  close: (text, context) => {
    const nonce = randomBytes(nonceBytes);
    const encrypting = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(context));
    const cipherText = Buffer.concat([encrypting.update(text, 'utf8'), encrypting.final()]);
    return Buffer.concat([nonce, encrypting.getAuthTag(), cipherText]).toString('base64url');
  },
  open: (sealed, context) => {
    const bytes = Buffer.from(sealed, 'base64url');
    const decrypting = createDecipheriv(cipher, key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
      .setAAD(Buffer.from(context))
      .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
    return decrypting.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8') + decrypting.final('utf8');
  },
});

/** Returns the seal; throws a 404 problem where no key is set, because there are no second factors then. */
export const requireSeal = (seal: Seal | undefined): Seal => {
  if (!seal) throw secondFactorOff();
  return seal;
};
