import { Problem } from '@eshop/contracts/problem';

interface Sending {
  /** An address under /uploads. */
  to: string;
  csrf: string;
  form: FormData;
  /** By which a repetition is known. */
  key?: string;
  /** Told the percentage that has left; the answer comes later. */
  onProgress: (percent: number) => void;
}

export interface Sent {
  /** What the service answered, when it took the file. */
  body?: unknown;
  problem?: Problem;
}

const words: Readonly<Record<number, string>> = {
  401: 'You are logged out. Open the page again and log in.',
  403: 'Your roles do not allow this, or the page is out of date. Open it again.',
  413: 'The file is too large.',
  415: 'This kind of file is not taken.',
};

/** Sends a form with a file, by XMLHttpRequest because fetch tells no progress. Never throws. */
export const sendFile = ({ to, csrf, form, key, onProgress }: Sending): Promise<Sent> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', to);
    request.setRequestHeader('x-csrf-token', csrf);
    if (key) request.setRequestHeader('idempotency-key', key);
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.min(99, Math.round((loaded / total) * 100)));
    request.upload.onload = () => onProgress(100);
    request.onerror = () => resolve({ problem: problemOf(0) });
    request.onload = () => {
      const body = parseJson(request.responseText);
      if (request.status < 300) return resolve({ body });
      resolve({ problem: Problem.safeParse(body).data ?? problemOf(request.status) });
    };
    request.send(form);
  });

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const problemOf = (status: number): Problem => ({
  type: 'about:blank',
  title: 'Upload failed',
  status: status || 499,
  detail: words[status] ?? 'The service did not answer. Look whether it came through before you send it again.',
});
