import { orders } from '#texts/orders';

const texts = orders.proof;
const maxBytes = 10 * 1024 * 1024;
const types = ['application/pdf', 'image/png', 'image/jpeg', 'image/webp'];

/** What is wrong with a file before it is sent, in words; its content is judged by the service. */
export const fileProblem = ({ size, type }: Pick<File, 'size' | 'type'>): string | undefined => {
  if (size > maxBytes) return texts.tooLarge;
  return types.includes(type) ? undefined : texts.wrongType;
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
      const { status } = request;
      resolve(status < 300 ? undefined : (texts.errors[status] ?? texts.failed));
    };
    request.send(body);
  });
