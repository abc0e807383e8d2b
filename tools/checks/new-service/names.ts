const parts = (name: string) => name.split(/[-_]/);
const capitalize = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** `stock-low` as `StockLow`. */
export const pascalCase = (name: string): string => parts(name).map(capitalize).join('');

/** `stock-low` as `stockLow`. */
export const camelCase = (name: string): string => {
  const [first = '', ...rest] = parts(name);
  return first + rest.map(capitalize).join('');
};

/** `stock-low` as `STOCK_LOW`. */
export const upperCase = (name: string): string => parts(name).join('_').toUpperCase();
