import { call } from '@eshop/ui/server/call';
import { createMemory } from '@eshop/ui/server/remember';
import type { Session } from '@eshop/ui/server/sessions';
import { z } from 'zod';
import { ApiDocument } from './document.ts';

// It changes with a release only; while auth is unavailable the last one is shown.
const remember = createMemory({ freshMs: 60_000, keptMs: 3_600_000, patienceMs: 1500, most: 1 });

/** The document of the whole API, as auth serves it. Throws as `call` does. */
export const readWholeDocument = async (session: Session): Promise<unknown> => {
  const ask = () => call('auth', 'GET /v1/openapi.json', { session, reply: z.unknown(), timeoutMs: 5000 });
  return (await remember('document', ask)).value;
};

/** The same, as far as it is shown. */
export const readDocument = async (session: Session): Promise<ApiDocument> =>
  ApiDocument.parse(await readWholeDocument(session));
