import { createHash } from 'node:crypto';

/** A UUID (version 8, RFC 9562) that is the same for the same name; `marked` ones begin with `00000000-`. */
export const stableId = (name: string, { marked = false } = {}): string => {
  const hash = createHash('sha256').update(`eshop demo data\0${name}`).digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x80, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  if (marked) hash.fill(0, 0, 4);
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};

/** Numbers from 0 up to 1 (exclusive), always the same ones for the same name. */
export const stableNumbers = (name: string): (() => number) => {
  let state = createHash('sha256').update(name).digest().readUInt32LE();
  // mulberry32, which is enough for images and prices
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixedState = Math.imul(state ^ (state >>> 15), 1 | state);
    mixedState = (mixedState + Math.imul(mixedState ^ (mixedState >>> 7), 61 | mixedState)) ^ mixedState;
    return ((mixedState ^ (mixedState >>> 14)) >>> 0) / 2 ** 32;
  };
};
