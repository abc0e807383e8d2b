import { randomUUID } from 'node:crypto';
import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';

/** How long a proof's address works, in seconds. */
const signedSeconds = 60;

/** The files that prove payments. Each has a name that nobody can guess; only signed addresses lead to them. */
export const createProofs = (client: S3Client, bucket: string) => ({
  /** Stores a file and answers its key. One that no payment comes to name is a harmless leftover. */
  put: async (orderId: string, bytes: Buffer, contentType: string): Promise<string> => {
    const key = `proofs/${orderId}/${randomUUID()}`;
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ContentType: contentType }));
    return key;
  },
  remove: (key: string) => client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key })),
  /** An address that works for a minute and makes a browser save the file rather than show it. */
  signedUrl: (key: string, fileName: string): Promise<string> =>
    getSignedUrl(
      client,
      new GetObjectCommand({
        Bucket: bucket,
        Key: key,
        ResponseContentDisposition: `attachment; filename="${fileName}"`,
      }),
      { expiresIn: signedSeconds },
    ),
});
