/** Takes an answer's body in, telling how much came. Throws as the stream does, also when `signal` says so. */
export const receive = async (answer: Response, told: (bytes: number) => void): Promise<Blob> => {
  const reader = answer.body?.getReader();
  const parts: BlobPart[] = [];
  let bytes = 0;
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    parts.push(part.value);
    bytes += part.value.length;
    told(bytes);
  }
  return new Blob(parts, { type: answer.headers.get('content-type') ?? '' });
};

/** Has the browser save a file under a name. */
export const save = (file: Blob, name: string): void => {
  const url = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};

/** The name that an answer gives its file. */
export const nameOf = (answer: Response): string =>
  /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'download';
