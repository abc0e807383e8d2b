import { randomBytes } from 'node:crypto';
import { headers } from 'next/headers';
import { cache } from 'react';

/** The W3C `traceparent` of this request: the one it came with, or a new one, the same for all calls that it makes. */
export const traceparent = cache(async (): Promise<string> => {
  const given = (await headers()).get('traceparent');
  if (given && /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/.test(given)) return given;
  return `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`;
});
