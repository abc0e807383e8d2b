/** The longest beginning of a form that is read before its first field must have ended, in bytes. */
const maxBeginning = 4096;

/** What a form begins with, and the form without it. */
export interface FirstField {
  /** Undefined when the form does not begin with this field. */
  value: string | undefined;
  rest: ReadableStream<Uint8Array>;
}

/**
 * Reads the first field of a `multipart/form-data` body (RFC 7578) if it has this name and no file, without reading what
 * comes after it: a file may follow that is passed on as it comes. Anything else is left as it is.
 */
export const takeFirstField = async (
  body: ReadableStream<Uint8Array>,
  contentType: string,
  name: string,
): Promise<FirstField> => {
  const reader = body.getReader();
  let beginning = Buffer.alloc(0);
  let hasEnded = false;
  let field: Field | undefined;
  while (!field && !hasEnded && beginning.length < maxBeginning) {
    const { done: isDone, value } = await reader.read();
    hasEnded = isDone;
    if (value) beginning = Buffer.concat([beginning, value]);
    field = fieldIn(beginning, boundaryOf(contentType), name);
  }
  return { value: field?.value, rest: streamFrom(beginning.subarray(field?.end ?? 0), reader) };
};

interface Field {
  value: string;
  /** Where the next part begins. */
  end: number;
}

const boundaryOf = (contentType: string): string | undefined => {
  const [, quotedName, plain] =
    /^multipart\/form-data;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))$/i.exec(contentType) ?? [];
  return quotedName ?? plain;
};

const fieldIn = (bytes: Buffer, boundary: string | undefined, name: string): Field | undefined => {
  if (boundary === undefined) return undefined;
  const start = `--${boundary}\r\n`;
  const headers = bytes.indexOf('\r\n\r\n');
  const next = bytes.indexOf(`\r\n--${boundary}`, headers);
  if (headers < 0 || next < 0 || next > maxBeginning || !bytes.subarray(0, start.length).equals(Buffer.from(start)))
    return undefined;
  const head = bytes.subarray(start.length, headers).toString();
  if (head.toLowerCase() !== `content-disposition: form-data; name="${name}"`.toLowerCase()) return undefined;
  return { value: bytes.subarray(headers + 4, next).toString(), end: next + 2 };
};

/** What was read, then what the reader still has to give. */
const streamFrom = (first: Uint8Array, reader: ReadableStreamDefaultReader<Uint8Array>) =>
  new ReadableStream<Uint8Array>({
    start: (controller) => {
      if (first.length > 0) controller.enqueue(first);
    },
    pull: async (controller) => {
      const { done: isDone, value } = await reader.read();
      if (isDone) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
