import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflate, inflateSync } from 'node:zlib';
import { decodePDFRawStream, type PDFRawStream } from '@cantoo/pdf-lib';
import { RefusedFile } from '../refusal.ts';

/** What one PDF may inflate to: its objects, which are held in memory, and its pages, which are only counted. */
const maxObjectBytes = 16 * 1024 * 1024;
const maxPageBytes = 128 * 1024 * 1024;
const chunkBytes = 1024 * 1024;

/** Counts what a PDF inflates to. */
export interface Budget {
  /** Why the file is refused; a parser that continues after errors is asked afterwards. */
  exceeded: RefusedFile | undefined;
  /** Inflates objects. Throws beyond the budget, or what zlib throws. */
  inflateObjects(bytes: Uint8Array): Buffer;
  /** Counts what a page's stream inflates to, without holding it; `onChunk` reads each piece. Throws beyond the budget. */
  countPageStream(bytes: Uint8Array, onChunk?: (chunk: Buffer) => void): Promise<void>;
  /** Counts a page's stream of a filter that zlib does not know and returns all it inflates to. Throws beyond the budget. */
  countRarePageStream(stream: PDFRawStream): Buffer;
}

export const createBudget = (): Budget => {
  let objectBytes = maxObjectBytes;
  let pageBytes = maxPageBytes;
  const exceed = () => {
    budget.exceeded ??= new RefusedFile('proof-too-complex');
    return budget.exceeded;
  };
  const budget: Budget = {
    exceeded: undefined,
    inflateObjects: (bytes) => {
      if (objectBytes < 1) throw exceed();
      try {
        const inflatedBytes = inflateSync(bytes, { maxOutputLength: objectBytes });
        objectBytes -= inflatedBytes.length;
        return inflatedBytes;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw exceed();
        throw error;
      }
    },
    countPageStream: async (bytes, onChunk) => {
      const count = new Writable({
        highWaterMark: chunkBytes,
        write: (chunk: Buffer, _encoding, done) => {
          pageBytes -= chunk.length;
          onChunk?.(chunk);
          done(pageBytes < 0 ? exceed() : undefined);
        },
      });
      try {
        await pipeline(Readable.from([bytes]), createInflate({ chunkSize: chunkBytes }), count);
      } catch (error) {
        if (budget.exceeded) throw error; // else it is cut off, and viewers show what came before that
      }
    },
    countRarePageStream: (stream) => {
      const decodedBytes = decodePDFRawStream(stream).getBytes(objectBytes + 1);
      objectBytes -= decodedBytes.length;
      if (objectBytes < 0) throw exceed();
      return Buffer.from(decodedBytes.buffer, decodedBytes.byteOffset, decodedBytes.byteLength);
    },
  };
  return budget;
};
