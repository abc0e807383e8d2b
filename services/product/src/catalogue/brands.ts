import { foldText } from '@eshop/contracts/fold-text';

/** The brands of the catalog, each with a small number. Spellings that differ in case or accents alone are one brand. */
export interface Brands {
  /** The number of a brand, given to it now if it is new. */
  codeOf(brand: string): number;
  /** The number of a brand, or undefined if no product had it. */
  find(brand: string): number | undefined;
  /** The brand as it was first written. */
  nameOf(code: number): string;
  readonly count: number;
}

export const createBrands = (): Brands => {
  const codes = new Map<string, number>();
  const names: string[] = [];
  return {
    codeOf: (brand) => {
      const knownCode = codes.get(foldText(brand));
      if (knownCode !== undefined) return knownCode;
      codes.set(foldText(brand), names.length);
      return names.push(brand) - 1;
    },
    find: (brand) => codes.get(foldText(brand)),
    nameOf: (code) => names[code] ?? '',
    get count() {
      return names.length;
    },
  };
};
