import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { proofTypes } from '@eshop/contracts/proof';
import type { Selectable } from 'kysely';
import type { PaymentDb } from './tables.ts';

/** A stored proof, as a payment names it. */
export type ProofFile = Pick<Selectable<PaymentDb['payments']>, 'proof_type' | 'proof_size' | 'proof_at'> & {
  proof_key: string;
};

/** How long a proof's address works, in seconds. */
const signedSeconds = 60;

/**
 * The files that prove payments. Each has a name that nobody can guess; only signed addresses lead to them. `signer` is
 * of the address under which browsers reach the store, where that is another: a signature holds for one host alone.
 */
export const createProofs = (client: S3Client, bucket: string, signer: S3Client = client) => ({
  keyOf: (orderId: string): string => `proofs/${orderId}/${randomUUID()}`,
  put: async (key: string, bytes: Buffer, contentType: string): Promise<void> => {
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ContentType: contentType }));
  },
  /** The file itself, as a stream. Throws when the store does not answer. */
  read: async (key: string): Promise<Readable> => {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    return Body as Readable;
  },
  /** The newest file of an order, for a payment that lost its name in a restore; undefined when there is none. */
  newest: async (orderId: string): Promise<ProofFile | undefined> => {
    const listing = await client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: `proofs/${orderId}/` }));
    const files = (listing.Contents ?? []).toSorted(
      (a, b) => Number(b.LastModified ?? 0) - Number(a.LastModified ?? 0),
    );
    const [file] = files;
    if (!file?.Key) return undefined;
    const { ContentType } = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: file.Key }));
    return {
      proof_key: file.Key,
      proof_type: proofTypes.find((type) => type === ContentType) ?? null,
      proof_size: file.Size ?? 0,
      proof_at: file.LastModified ?? new Date(),
    };
  },
  remove: (key: string) => client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key })),
  /** An address that works for a minute and makes a browser save the file rather than show it. */
  signedUrl: (key: string, fileName: string): Promise<string> =>
    getSignedUrl(
      signer,
      new GetObjectCommand({
        Bucket: bucket,
        Key: key,
        ResponseContentDisposition: `attachment; filename="${fileName}"`,
      }),
      { expiresIn: signedSeconds },
    ),
});

export type ProofStore = ReturnType<typeof createProofs>;
