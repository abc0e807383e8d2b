import { notFound } from '@eshop/contracts/problems/general';
import type { ImageFile, Images } from '../store/images.ts';

/** Opens an image of a product as a stream. Throws a 404 problem when there is none of that name. */
export type ReadImage = (productId: string, name: string, signal: AbortSignal) => Promise<ImageFile>;

export const createReadImage =
  ({ images }: { images: Pick<Images, 'open'> }): ReadImage =>
  async (productId, name, signal) => {
    const file = await images.open(productId, name, signal);
    if (!file) throw notFound();
    return file;
  };
