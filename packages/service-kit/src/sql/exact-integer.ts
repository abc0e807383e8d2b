/** Reads a database's 64-bit integer as a number. Throws a RangeError beyond 2^53, where a number would be another one. */
export const exactInteger = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is no exact integer`);
  return value;
};
