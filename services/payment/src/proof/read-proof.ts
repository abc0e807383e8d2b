import { maxProofBytes, proofTypes } from '@eshop/contracts/payment';
import type { Input } from '@eshop/service-kit/http/route';
import { readUpload, type Upload } from '@eshop/service-kit/http/upload';
import { inspect } from './inspect.ts';
import { createSlots } from './slots.ts';

const options = { field: 'file', maxBytes: maxProofBytes, types: proofTypes };
/** How long sending a file may take, in milliseconds: who holds one back holds up others. */
const patienceMs = 120_000;
/** Judging a file takes some times its size in memory, so one is judged after the other. */
const oneAtATime = createSlots(1, 100);

/** Reads the proof of a request. Throws a 400, 413 or 415 problem when it is none. */
export const readProof = async (req: Input['req']): Promise<Upload<(typeof proofTypes)[number]>> => {
  const tooSlow = setTimeout(() => req.destroy(), patienceMs);
  try {
    const upload = await readUpload(req, options);
    await oneAtATime(() => inspect(upload.bytes, upload.contentType));
    return upload;
  } finally {
    clearTimeout(tooSlow);
  }
};
