import { z } from 'zod';

const Times = z.object({ iat: z.number(), exp: z.number() });

/** The whole life of a JWT in seconds, by its own claims. Throws on what is none. Does not verify it. */
export const lifeOf = (jwt: string): number => {
  const payload = Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString();
  const { iat, exp } = Times.parse(JSON.parse(payload));
  return exp - iat;
};
