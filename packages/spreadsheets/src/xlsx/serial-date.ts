const dayMs = 86_400_000;
const secondMs = 1000;

/**
 * Returns the day, and the time where it is not midnight, that a workbook's number represents; undefined for one that is no
 * date. Excel counts from 1900 with a February 29 that there never was, or from 1904.
 */
export const dateOfSerial = (serial: number, countsFrom1904: boolean): string | undefined => {
  if (!(serial >= 0 && serial < 2_958_466)) return undefined; // December 31, 9999
  if (serial < 1 && !countsFrom1904) return timeOf(serial);
  const start = countsFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const at = new Date(start + Math.round((serial * dayMs) / secondMs) * secondMs).toISOString();
  return at.endsWith('T00:00:00.000Z') ? at.slice(0, 10) : at.slice(0, 16).replace('T', ' ');
};

const timeOf = (serial: number) =>
  new Date(Math.round((serial * dayMs) / secondMs) * secondMs).toISOString().slice(11, 16);
