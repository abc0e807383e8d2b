const firstMs = 100;
const longestMs = 5000;

/** Milliseconds to wait after that many failures in a row: 100 ms doubled up to 5 s, and shortened by up to half at random. */
export const backoffMs = (failures: number, random: () => number): number =>
  Math.min(longestMs, firstMs * 2 ** Math.min(failures - 1, 10)) * (1 - random() / 2);
