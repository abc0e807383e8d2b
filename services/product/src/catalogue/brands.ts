/** The brands met so far, each with a small number; a brand is one whatever its case. */
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
      const known = codes.get(brand.toLowerCase());
      if (known !== undefined) return known;
      codes.set(brand.toLowerCase(), names.length);
      return names.push(brand) - 1;
    },
    find: (brand) => codes.get(brand.toLowerCase()),
    nameOf: (code) => names[code] ?? '',
    get count() {
      return names.length;
    },
  };
};
