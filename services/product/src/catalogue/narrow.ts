/**
 * JSON in a string of one byte a character: a single wider one, a dash or an apostrophe, would double what the whole text
 * takes in memory. V8 narrows no string by itself, so it goes through a buffer.
 */
export const narrow = (json: string): string => {
  const escapedJson = json.replaceAll(
    /[\u0100-\uffff]/g,
    (wide) => `\\u${wide.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return Buffer.from(escapedJson, 'latin1').toString('latin1');
};
