import { createHash } from 'node:crypto';
import { tooManyImages } from '@eshop/contracts/problems/products';
import type { Actor } from '@eshop/service-kit/audit/audit-log';
import { productAmong } from '../domain/catalogue-item.ts';
import { noSuchProduct } from '../domain/problems.ts';
import { changeRecord, maxImages, type ProductRecord } from '../domain/product.ts';
import { imageWidths, redraw } from '../images/redraw-image.ts';
import type { Images } from '../store/images.ts';
import type { Products } from '../store/products.ts';
import type { Change, ChangeProduct } from './change-product.ts';

interface Deps {
  products: Pick<Products, 'load'>;
  changeProduct: ChangeProduct;
  images: Images;
}

interface NewImage {
  bytes: Buffer;
  alt: string;
}

/**
 * Adds an image at the end; a product that has it already, by its bytes, stays as it is, so that a repeated request stores
 * it once. Its files are stored before the product names them, so that no page shows a broken image; a process that dies in
 * between leaves files that nothing names. Throws a problem: 404, 409 when there are too many, 415.
 */
export type AddImage = (id: string, image: NewImage, by: Actor) => Promise<ProductRecord>;

export const createAddImage =
  ({ products, changeProduct, images }: Deps): AddImage =>
  async (id, { bytes, alt }, by) => {
    const product = productAmong(await products.load(id));
    if (!product) throw noSuchProduct();
    const stem = stemOf(bytes);
    if (hasImage(product, stem)) return product;
    checkRoom(product);
    const { width, height, files } = await redraw(bytes);
    const namedFiles = files.map((file) => ({
      ...file,
      name: file.width ? `${stem}-${file.width}.webp` : `${stem}.webp`,
    }));
    // biome-ignore lint/plugin: a file for each of four sizes
    await Promise.all(namedFiles.map((file) => images.put(id, file.name, file.bytes, 'image/webp')));
    const image = { name: `${stem}.webp`, alt, width, height, widths: [...imageWidths] };
    const addToRecord: Change = (record, at) => {
      if (hasImage(record, stem)) return record;
      checkRoom(record);
      return changeRecord(record, { images: [...record.images, image] }, at);
    };
    return changeProduct(id, addToRecord, by);
  };

/** The first 128 bits of the file's hash, in the form of the UUIDs that images are named by. */
const stemOf = (bytes: Buffer): string => {
  const hex = createHash('sha256').update(bytes).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
};

const hasImage = ({ images }: ProductRecord, stem: string) => images.some(({ name }) => name === `${stem}.webp`);

const checkRoom = ({ images }: ProductRecord) => {
  if (images.length >= maxImages) throw tooManyImages(`A product may have ${maxImages} pictures.`);
};
