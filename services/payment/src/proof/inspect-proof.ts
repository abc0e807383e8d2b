import { maxProofBytes, proofTypes } from '@eshop/contracts/payment';
import type { ReceivedFile } from '@eshop/service-kit/http/receive-upload';
import { createSlots } from '@eshop/service-kit/http/slots';
import { readTyped, type TypedFile } from '@eshop/service-kit/http/upload';
import { inspect } from './inspect.ts';

/** What the route of a proof declares. */
export const proofUpload = { field: 'file', maxBytes: maxProofBytes };

/** Inspecting a file takes several times its size in memory, so files are inspected one at a time. */
const inspectionSlots = createSlots(1, 100);

/** Reads a received proof into memory and inspects it. Throws a 413 or 415 problem when it is no proof. */
export const inspectProof = async (
  file: Pick<ReceivedFile, 'bytes'>,
): Promise<TypedFile<(typeof proofTypes)[number]>> => {
  const typed = await readTyped(file, proofTypes);
  await inspectionSlots(() => inspect(typed.bytes, typed.contentType));
  return typed;
};
