import { Readable } from 'node:stream';
import { GetObjectCommand, NoSuchKey, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';

/** The files of images in S3. A name follows from the uploaded file's hash, and what it names never changes. */
export interface Images {
  put(productId: string, name: string, bytes: Buffer, contentType: string): Promise<void>;
  /** Opens a file; returns undefined when there is none. */
  open(productId: string, name: string, signal: AbortSignal): Promise<ImageFile | undefined>;
}

export interface ImageFile {
  body: Readable;
  /** In bytes. */
  size: number;
}

export const createImages = (client: S3Client, Bucket: string): Images => ({
  put: async (productId, name, bytes, ContentType) => {
    await client.send(new PutObjectCommand({ Bucket, Key: keyOf(productId, name), Body: bytes, ContentType }));
  },
  open: async (productId, name, abortSignal) => {
    try {
      const command = new GetObjectCommand({ Bucket, Key: keyOf(productId, name) });
      const { Body, ContentLength } = await client.send(command, { abortSignal });
      if (!(Body instanceof Readable) || ContentLength === undefined) throw new Error('S3 answered without a body');
      return { body: Body, size: ContentLength };
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  },
});

const keyOf = (productId: string, name: string) => `products/${productId}/${name}`;
