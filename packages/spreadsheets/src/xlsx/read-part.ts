import { setImmediate } from 'node:timers/promises';
import sax, { type Tag } from 'sax';
import { SpreadsheetError } from '../spreadsheet.ts';
import { type Archive, damagedWorkbook } from './archive.ts';

/** Workbooks nest their elements about ten deep. */
const maxDepth = 32;
const maxAttributes = 100;
const charactersPerTurn = 65_536;

type Attributes = Readonly<Record<string, string>>;

/** What is told of an XML part, by the names of its elements without their prefixes. */
export interface PartEvents {
  open?(element: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(element: string): void;
}

/**
 * Reads an XML part of a workbook as it is unpacked. Nothing outside of it is ever loaded: a document type declaration, the
 * only place for entities of its own, is refused, as OOXML demands. The parser keeps every open element with its attributes,
 * so their number is bounded; names and values are bounded by the parser, which counts positions for that.
 */
export const readPart = async (archive: Archive, name: string, events: PartEvents): Promise<void> => {
  const stream = await archive.open(name);
  const xml = sax.parser(true, { position: true });
  let depth = 0;
  let attributes = 0;
  const refuse = () => {
    throw damagedWorkbook();
  };
  xml.onerror = refuse;
  xml.ondoctype = refuse;
  xml.onattribute = () => {
    if (++attributes > maxAttributes) refuse();
  };
  xml.onopentag = (tag) => {
    attributes = 0;
    if (++depth > maxDepth) refuse();
    archive.countElement();
    events.open?.(withoutPrefix(tag.name), localAttributes((tag as Tag).attributes));
  };
  xml.ontext = (text) => events.text?.(text);
  xml.oncdata = (text) => events.text?.(text);
  xml.onclosetag = (element) => {
    depth--;
    events.close?.(withoutPrefix(element));
  };
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let turn = 0;
  try {
    for await (const chunk of stream) {
      const text = decoder.decode(chunk, { stream: true });
      xml.write(text);
      turn += text.length;
      if (turn < charactersPerTurn) continue;
      turn = 0;
      await setImmediate();
    }
    xml.write(decoder.decode()).close();
  } catch (error) {
    throw error instanceof SpreadsheetError ? error : damagedWorkbook();
  } finally {
    stream.destroy();
  }
};

const withoutPrefix = (name: string) => name.slice(name.indexOf(':') + 1);

const localAttributes = (attributes: Tag['attributes']): Attributes =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [withoutPrefix(name), value]));
