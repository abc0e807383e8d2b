import { createInflate } from 'node:zlib';

/** What a PDF may unpack to in all, in how many streams and how long that may take: more than any receipt. */
const most = { bytes: 256 * 1024 * 1024, streams: 5000, ms: 10_000 };

const name = (...names: string[]) => new RegExp(`/(${names.join('|')})(?![\\w.#-])`);
/** Names that act when a file is opened or clicked, or bring another file along; the long ones no picture spells by chance. */
const long = ['JavaScript', 'OpenAction', 'Launch', 'EmbeddedFiles?', 'RichMedia', 'SubmitForm', 'ImportData'];
const longActing = name(...long);
const acting = name(...long, 'JS', 'AA', 'XFA', 'GoToE');
/** Filters that object streams might hide behind; pictures and fonts of the same file have others. */
const hiding = name('LZWDecode', 'ASCIIHexDecode', 'ASCII85Decode', 'RunLengthDecode', 'Crypt');
const ofObjects = name('ObjStm', 'First');
const parameters = name('DecodeParms', 'DP', 'F');
const encrypted = name('Encrypt');

const acts = 'has scripts, actions or other files in it';
const tooMuch = 'is too large when it is unpacked';

/**
 * Why a PDF is not taken, or undefined. It is searched and not parsed: what no search can see through (encrypted, cut off,
 * packed in an unusual way) is refused. Every stream that unpacks is searched too, wherever it stands, so that it does
 * not matter what a cross-reference table points at. Time and memory are bounded, whatever is in the file.
 */
export const faultOfPdf = async (file: Buffer): Promise<string | undefined> => {
  const text = meant(file.toString('latin1'));
  if (!/^%PDF-[12]\.\d/.test(text)) return 'does not begin as a PDF';
  if (!/%%EOF[\s\0]*$/.test(text.slice(-1100))) return 'does not end as a PDF';
  if (encrypted.test(text)) return 'is encrypted';
  if (longActing.test(text) || acting.test(outsideStreams(text))) return acts;
  if (ofObjects.test(text) && hiding.test(text)) return 'is packed in an unusual way';
  return faultOfStreams(file);
};

/** Names as they are meant: `/J#61vaScript` is `/JavaScript` (ISO 32000-1, 7.3.5). A place to show first is no action. */
const meant = (text: string): string =>
  text
    .replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\/OpenAction\s{0,9}\[/g, '[');

const outsideStreams = (text: string): string => {
  const parts: string[] = [];
  for (let from = 0; ; ) {
    const begin = text.indexOf('stream', from);
    const end = begin < 0 ? -1 : text.indexOf('endstream', begin + 6);
    parts.push(text.slice(from, end < 0 ? undefined : begin));
    if (end < 0) return parts.join(' ');
    from = end + 9;
  }
};

const faultOfStreams = async (file: Buffer): Promise<string | undefined> => {
  const until = performance.now() + most.ms;
  const left = { bytes: most.bytes, streams: most.streams };
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.toString('latin1', at - 3, at) === 'end') continue;
    if (--left.streams < 0 || performance.now() > until) return tooMuch;
    const before = file.toString('latin1', Math.max(0, at - 4096), at);
    const dictionary = meant(before.slice(before.lastIndexOf('obj') + 1));
    const holdsObjects = ofObjects.test(dictionary);
    const found = await search(file, at, holdsObjects ? acting : longActing, left, until);
    if (found === 'acts') return acts;
    if (found === 'too much') return tooMuch;
    if (holdsObjects && (found === 'not packed' || parameters.test(dictionary))) return 'is packed in an unusual way';
  }
  return undefined;
};

/** Unpacks a stream piece by piece, looking for names. Counts down what may still be unpacked. */
const search = async (file: Buffer, at: number, names: RegExp, left: { bytes: number }, until: number) => {
  const start = at + (file.toString('latin1', at + 6, at + 8) === '\r\n' ? 8 : 7);
  // RFC 1950: the method is 8, and the first two bytes divide by 31.
  if (start + 2 > file.length || (file.readUInt8(start) & 15) !== 8 || file.readUInt16BE(start) % 31 !== 0)
    return 'not packed';
  const unpacking = createInflate({ chunkSize: 65_536 });
  unpacking.end(file.subarray(start));
  let tail = '';
  try {
    for await (const chunk of unpacking) {
      left.bytes -= chunk.length;
      if (left.bytes < 0 || performance.now() > until) return 'too much';
      const text = tail + chunk.toString('latin1');
      if (names.test(meant(text))) return 'acts';
      tail = text.slice(-64);
    }
  } catch {
    return 'not packed'; // or broken off: what came before that was searched
  }
  return 'nothing';
};
