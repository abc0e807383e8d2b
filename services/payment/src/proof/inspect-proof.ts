import { maxProofBytes, type proofTypes } from '@eshop/contracts/proof';
import { createFairSlots } from '@eshop/service-kit/limits/fair-slots';
import type { ReceivedFile } from '@eshop/service-kit/uploads/receive-upload';
import type { TypedFile } from '@eshop/service-kit/uploads/typed-file';
import type { Inspector } from './inspector.ts';

/** What the route of a proof declares. */
export const proofUpload = { field: 'file', maxBytes: maxProofBytes };

export type InspectProof = (
  userId: string,
  file: Pick<ReceivedFile, 'bytes'>,
) => Promise<TypedFile<(typeof proofTypes)[number]>>;

/**
 * Inspects received proofs one at a time, because each takes several times its size in memory, in a fair order of their
 * senders. Throws a 413 or 415 problem that says why a file is no proof.
 */
export const createInspectProof = ({ inspect }: Pick<Inspector, 'inspect'>): InspectProof => {
  const slots = createFairSlots(1);
  return async (userId, file) => {
    const bytes = await file.bytes();
    const proof = await slots(userId, () => inspect(bytes));
    return { contentType: proof.contentType, bytes: Buffer.from(proof.bytes) };
  };
};
