import type { ProofRefusal } from '@eshop/contracts/problems/payments';
import { serveFiles } from '@eshop/service-kit/file-worker/serve-files';
import { inspect, type PlainProof } from './inspect.ts';
import { RefusedFile } from './refusal.ts';

/** What the thread answers to the bytes of a file: the proof, or why there is none. */
export type Inspected = { proof: PlainProof } | { refusal: ProofRefusal; cause?: string };

const inspectFile = async (file: Buffer): Promise<Inspected> => {
  try {
    return { proof: await inspect(file) };
  } catch (error) {
    const cause = String(error instanceof Error ? (error.cause ?? error) : error).slice(0, 200);
    return { refusal: error instanceof RefusedFile ? error.refusal : 'proof-damaged', cause };
  }
};

serveFiles(async (file) => [await inspectFile(file)]);
