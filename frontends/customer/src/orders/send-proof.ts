import { problemNameOf } from '@eshop/contracts/problem-type';
import { maxProofBytes } from '@eshop/contracts/proof';
import { orders } from '#texts/orders';
import { proofError } from './proof-error.ts';

const texts = orders.proof;
/** What the file chooser offers. Phones convert their own formats to one of these where they can. */
export const acceptedTypes = ['application/pdf', 'image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif'];

/** What is wrong with a file before it is sent, in words; its content is judged by the service. */
export const fileProblem = ({ size, type }: Pick<File, 'size' | 'type'>): string | undefined => {
  if (size > maxProofBytes) return proofError('too-large');
  if (/^image\/hei[cf]/.test(type)) return proofError('proof-heic');
  return type === '' || acceptedTypes.includes(type) ? undefined : proofError('proof-unsupported');
};

interface Sending {
  orderId: string;
  csrf: string;
  file: File;
  /** Told the percentage that has left. */
  onProgress: (percent: number) => void;
}

/** Sends a proof, by XMLHttpRequest because fetch tells no progress. Answers why it was not taken, or undefined. */
export const sendProof = ({ orderId, csrf, file, onProgress }: Sending): Promise<string | undefined> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.set('file', file);
    request.open('POST', `/orders/${orderId}/proof`);
    request.setRequestHeader('x-csrf-token', csrf);
    request.setRequestHeader('accept', 'application/json');
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.min(99, Math.round((loaded / total) * 100)));
    request.onerror = () => resolve(texts.failed);
    request.onload = () => {
      resolve(request.status < 300 ? undefined : proofError(problemName(request.responseText)));
    };
    request.send(body);
  });

const problemName = (body: string): string | undefined => {
  try {
    const { type } = JSON.parse(body) as { type?: unknown };
    return typeof type === 'string' ? problemNameOf({ type }) : undefined;
  } catch {
    return undefined; // an answer of something between the browser and the site
  }
};
