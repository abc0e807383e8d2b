import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { State } from '@eshop/service-kit/sidecar/state';
import { z } from 'zod';

/** How long a text waits for the page that shows it, in seconds. */
const carriedSeconds = 1800;

/** The longest text that is carried; anybody may send one, and no e-mail address or username is longer. */
const maxLength = 254;

const cipher = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

const digest = (text: string) => createHash('sha256').update(text);
const keyOf = (name: string, browserId: string) => `carried-${name}-${digest(browserId).digest('base64url')}`;
const secretOf = (name: string, browserId: string) => digest(`carried:${name}:${browserId}`).digest();

/**
 * Carries texts that no address may show, such as an e-mail address, from one page of a browser to its next. They are
 * sealed with the secret in the browser's cookie, so that who reads the store learns nothing.
 */
export const createCarriedTexts = (state: () => Pick<State, 'get' | 'set'>) => ({
  /** Carries nothing that is longer than any such text. */
  carry: async (name: string, browserId: string, text: string): Promise<void> => {
    if (text.length > maxLength) return;
    const iv = randomBytes(ivBytes);
    const sealing = createCipheriv(cipher, secretOf(name, browserId), iv);
    const sealedText = Buffer.concat([iv, sealing.update(text, 'utf8'), sealing.final(), sealing.getAuthTag()]);
    await state().set(keyOf(name, browserId), sealedText.toString('base64url'), carriedSeconds);
  },
  /** The text of that name that this browser carries; undefined when there is none any more. */
  find: async (name: string, browserId: string): Promise<string | undefined> => {
    const storedText = await state().get(keyOf(name, browserId), z.string());
    if (storedText === undefined) return undefined;
    const sealedText = Buffer.from(storedText, 'base64url');
    const opening = createDecipheriv(cipher, secretOf(name, browserId), sealedText.subarray(0, ivBytes));
    opening.setAuthTag(sealedText.subarray(-tagBytes));
    return opening.update(sealedText.subarray(ivBytes, -tagBytes), undefined, 'utf8') + opening.final('utf8');
  },
});
