import { GetObjectCommand, NoSuchKey, S3Client } from '@aws-sdk/client-s3';
import { assertOutsideTransaction } from '../sql/transaction-scope.ts';

interface S3Options {
  region: string;
  /** Of a compatible server; in the cloud it is left out, and credentials come from web identity. */
  endpoint?: string | undefined;
  /** Signs nothing: the compatible server of the local run refuses the signature of a listing, and needs none. */
  isAnonymous?: boolean;
}

/** Opens a client of S3: connections in 1 s, answers in 10 s. `ready` rejects while the bucket cannot be read. */
export const openS3 = ({ region, endpoint, isAnonymous }: S3Options, bucket: string) => {
  const client = new S3Client({
    region,
    ...(endpoint && { endpoint, forcePathStyle: true }),
    ...(isAnonymous && {
      credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
      signer: { sign: async (request) => request },
    }),
    // Without throwOnRequestTimeout the SDK only warns, and continues waiting.
    requestHandler: { connectionTimeout: 1000, requestTimeout: 10_000, throwOnRequestTimeout: true },
  });
  client.middlewareStack.add(
    (next) => (args) => {
      assertOutsideTransaction('S3');
      return next(args);
    },
    { step: 'initialize', name: 'assertOutsideTransaction' },
  );
  // Not HeadBucket or a listing: the compatible server of the local run fails both.
  const probe = new GetObjectCommand({ Bucket: bucket, Key: 'no-such-object' });
  const ready = () =>
    client.send(probe).then(
      () => undefined,
      (error: unknown) => (error instanceof NoSuchKey ? undefined : Promise.reject(error)),
    );
  return { client, ready };
};
