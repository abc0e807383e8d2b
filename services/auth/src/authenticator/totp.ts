import { generateSecret, generateURI, verifySync } from 'otplib';

/** Codes of authenticator apps: RFC 6238 with SHA-1, six digits and 30 seconds, which every app knows. */
const stepSeconds = 30;

/** The name under which apps list the secret. */
const issuer = 'Wheelhouse';

/** Makes a secret of 160 bits, in base 32. */
export const newTotpSecret = (): string => generateSecret();

/** The URI that authenticator apps take. */
export const totpUri = (secret: string, username: string): string => generateURI({ issuer, label: username, secret });

/** The time step of a code, one early or late included; undefined when the code is wrong. `now` in milliseconds since 1970. */
export const totpStepOf = (secret: string, code: string, now: number): number | undefined => {
  const result = verifySync({ secret, token: code, epoch: Math.floor(now / 1000), epochTolerance: stepSeconds });
  return result.valid && 'epoch' in result ? result.epoch / stepSeconds : undefined;
};
