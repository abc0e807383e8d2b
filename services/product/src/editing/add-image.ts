import { createHash } from 'node:crypto';
import { tooManyImages } from '@eshop/contracts/problems/products';
import type { Actor } from '@eshop/service-kit/audit/audit-log';
import { noSuchProduct } from '../domain/problems.ts';
import { changed, maxImages, type ProductRecord } from '../domain/product.ts';
import type { Images } from '../store/images.ts';
import type { Products } from '../store/products.ts';
import type { Editor } from './editor.ts';
import { pictureWidths, redraw } from './picture.ts';

interface Deps {
  products: Pick<Products, 'load'>;
  editor: Pick<Editor, 'change'>;
  images: Images;
}

interface NewImage {
  bytes: Buffer;
  alt: string;
}

/**
 * Adds a picture at the end; a product that has it already, by its bytes, stays as it is, so that a repeated request stores
 * it once. Its files are stored before the product names them, so that no page shows a broken picture; a process that dies in
 * between leaves files that nothing names. Throws a problem: 404, 409 when there are too many, 415.
 */
export const createAddImage =
  ({ products, editor, images }: Deps) =>
  async (id: string, { bytes, alt }: NewImage, by: Actor): Promise<ProductRecord> => {
    const known = (await products.load(id)).find((item) => item.kind === 'product')?.record;
    if (!known || known.deleted) throw noSuchProduct();
    const stem = stemOf(bytes);
    if (hasImage(known, stem)) return known;
    checkRoom(known);
    const { width, height, files } = await redraw(bytes);
    const named = files.map((file) => ({ ...file, name: file.width ? `${stem}-${file.width}.webp` : `${stem}.webp` }));
    // biome-ignore lint/plugin: a file for each of four sizes
    await Promise.all(named.map((file) => images.put(id, file.name, file.bytes, 'image/webp')));
    const image = { name: `${stem}.webp`, alt, width, height, widths: [...pictureWidths] };
    const withImage: Parameters<typeof editor.change>[1] = (record, at) => {
      if (hasImage(record, stem)) return record;
      checkRoom(record);
      return changed(record, { images: [...record.images, image] }, at);
    };
    return editor.change(id, withImage, by);
  };

export type AddImage = ReturnType<typeof createAddImage>;

/** The first 128 bits of the file's hash, in the form of the UUIDs that images are named by. */
const stemOf = (bytes: Buffer): string => {
  const hex = createHash('sha256').update(bytes).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
};

const hasImage = ({ images }: ProductRecord, stem: string) => images.some(({ name }) => name === `${stem}.webp`);

const checkRoom = ({ images }: ProductRecord) => {
  if (images.length >= maxImages) throw tooManyImages(`A product may have ${maxImages} pictures.`);
};
