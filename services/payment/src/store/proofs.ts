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
import type { PaymentRow } from './payments.ts';

/** A stored proof, as a payment names it. */
export type ProofFile = Pick<PaymentRow, 'proof_type' | 'proof_size' | 'proof_at'> & {
  proof_key: string;
};

/** How long a proof's address works, in seconds. */
const signedSeconds = 60;

/** The files that prove payments; only signed addresses lead to them. */
export interface ProofStore {
  /** Returns a key for a new file of an order, which nobody can guess. */
  keyOf(orderId: string): string;
  put(key: string, bytes: Buffer, contentType: string): Promise<void>;
  /** Returns the file as a stream. Throws when the store does not respond. */
  read(key: string): Promise<Readable>;
  /** Returns the newest file of an order, for a payment that lost its key in a restore; undefined when there is none. */
  newest(orderId: string): Promise<ProofFile | undefined>;
  remove(key: string): Promise<unknown>;
  /** Returns an address that works for a minute and makes a browser save the file rather than show it. */
  signedUrl(key: string, fileName: string): Promise<string>;
}

/**
 * Opens the files of a bucket. `signer` is of the address under which browsers reach the store, where that is another: a
 * signature holds for one host alone.
 */
export const createProofs = (client: S3Client, bucket: string, signer: S3Client = client): ProofStore => ({
  keyOf: (orderId) => `proofs/${orderId}/${randomUUID()}`,
  put: async (key, bytes, contentType) => {
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ContentType: contentType }));
  },
  read: async (key) => {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    return Body as Readable;
  },
  newest: async (orderId) => {
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
  remove: (key) => client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key })),
  signedUrl: (key, fileName) =>
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
