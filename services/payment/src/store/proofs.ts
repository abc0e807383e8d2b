import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';

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
