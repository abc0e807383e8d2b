import { randomUUID } from 'node:crypto';
import { noSuchProduct, tooManyImages } from '../domain/problems.ts';
import { changed, maxImages, type ProductRecord } from '../domain/product.ts';
import type { Images } from '../store/images.ts';
import type { Products } from '../store/products.ts';
import type { Editor } from './editor.ts';
import { extensionOf, type ImageType } from './image-types.ts';

interface Deps {
  products: Pick<Products, 'load'>;
  editor: Pick<Editor, 'change'>;
  images: Images;
}

interface NewImage {
  bytes: Buffer;
  contentType: ImageType;
  alt: string;
}

/**
 * Adds a picture at the end. The file is stored before the product names it, so that no page shows a broken picture; a
 * process that dies in between leaves a file that nothing names. Throws a problem: 404, 409 when there are too many.
 */
export const createAddImage =
  ({ products, editor, images }: Deps) =>
  async (id: string, { bytes, contentType, alt }: NewImage): Promise<ProductRecord> => {
    const known = (await products.load(id)).find((item) => item.kind === 'product')?.record;
    if (!known || known.deleted) throw noSuchProduct();
    checkRoom(known);
    const name = `${randomUUID()}.${extensionOf[contentType]}`;
    await images.put(id, name, bytes, contentType);
    return editor.change(id, (record, at) => {
      checkRoom(record);
      return changed(record, { images: [...record.images, { name, alt }] }, at);
    });
  };

export type AddImage = ReturnType<typeof createAddImage>;

const checkRoom = ({ images }: ProductRecord) => {
  if (images.length >= maxImages) throw tooManyImages(`A product may have ${maxImages} pictures.`);
};
