import type { Product } from '@eshop/contracts/product';

/** An image as it is arranged; `name` is the last part of its address. */
export interface Picture {
  name: string;
  url: string;
  alt: string;
}

/** The images of a product, as they are kept. */
export const picturesOf = ({ images }: Pick<Product, 'images'>): Picture[] =>
  images.map(({ url, alt }) => ({ name: url.slice(url.lastIndexOf('/') + 1), url, alt }));

/** One moved to another place. */
export const movedTo = (pictures: readonly Picture[], from: number, to: number): Picture[] => {
  const rest = pictures.filter((_, at) => at !== from);
  const picture = pictures[from];
  return picture ? [...rest.slice(0, to), picture, ...rest.slice(to)] : rest;
};

/** A draft over what is kept now: what came since is at its end, what was taken out elsewhere is gone. */
export const onTop = (draft: readonly Picture[], known: ReadonlySet<string>, kept: readonly Picture[]): Picture[] => [
  ...draft.filter(({ name }) => kept.some((picture) => picture.name === name)),
  ...kept.filter(({ name }) => !known.has(name)),
];
