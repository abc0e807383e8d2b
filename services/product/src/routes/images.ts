import { pipeline } from 'node:stream/promises';
import { Id } from '@eshop/contracts/ids';
import { notFound } from '@eshop/contracts/problems/general';
import { editConflict, tooManyImages } from '@eshop/contracts/problems/products';
import { Product } from '@eshop/contracts/product';
import { line } from '@eshop/contracts/text';
import { actorOf } from '@eshop/service-kit/audit/audit-log';
import { isUnchanged } from '@eshop/service-kit/http/precondition';
import { type Input, route, routes } from '@eshop/service-kit/http/route';
import { createFairSlots } from '@eshop/service-kit/limits/fair-slots';
import { invalid } from '@eshop/service-kit/problem';
import { readTyped } from '@eshop/service-kit/uploads/typed-file';
import { z } from 'zod';
import { type ImageType, imageTypes, maxImageBytes, typeOfImage } from '../images/image-types.ts';
import type { AddImage } from '../use-cases/add-image.ts';
import type { ReadImage } from '../use-cases/read-image.ts';
import type { ReadProducts } from '../use-cases/read-products.ts';

interface Deps {
  addImage: AddImage;
  readImage: ReadImage;
  readProducts: Pick<ReadProducts, 'get'>;
}

/** So many images are in memory at once while they are redrawn and stored. */
const slots = createFairSlots(4);

const One = z.object({ id: Id });
const OneImage = One.extend({ name: z.string().max(60) });
const Fields = z.object({ alt: line(200).default('') });

export const imageRoutes = ({ addImage, readImage, readProducts }: Deps) =>
  routes('/v1/products/:id/images', {
    'POST /': route({
      name: 'addProductImage',
      summary: 'Add a picture: PNG, JPEG or WebP, at most 5 MiB and 25 million pixels, with its text in the field alt',
      description:
        'It is drawn anew as WebP, in its own size and in widths of 320, 640 and 1280 pixels; nothing else of the file is kept. A picture that the product has already is not added again. At most two uploads per user at a time.',
      allow: 'product:edit',
      params: One,
      upload: { field: 'file', maxBytes: maxImageBytes },
      form: Fields,
      reply: [201, Product],
      problems: [tooManyImages, editConflict],
      handler: async ({ params, receiveUpload, user }) => {
        const file = await receiveUpload();
        const fields = Fields.safeParse(file.fields);
        if (!fields.success) throw invalid(fields.error);
        const { id } = await slots(user.id, async () => {
          const { bytes } = await readTyped(file, imageTypes);
          return addImage(params.id, { bytes, ...fields.data }, actorOf(user));
        });
        return (await readProducts.get(id)).product;
      },
    }),
    'GET /:name': route({
      name: 'getProductImage',
      summary: 'A picture; it never changes, so it may be kept for ever',
      allow: 'anyone',
      params: OneImage,
      rate: 'picture',
      produces: 'image/webp',
      reply: [200],
      handler: async ({ params: { id, name }, req, res, signal }) => {
        const type = typeOfImage(name);
        if (!type) throw notFound();
        if (isUnchanged(req, `"${name}"`)) {
          setImageHeaders(res, type, name);
          return void res.status(304).end();
        }
        await sendImage(readImage, { id, name, type }, res, signal).catch((error: unknown) => {
          if (!signal.aborted) throw error; // else nobody waits for the image any more
        });
      },
    }),
  });

const setImageHeaders = (res: Input['res'], contentType: ImageType, name: string) =>
  res.set({
    'content-type': contentType,
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    etag: `"${name}"`,
  });

const sendImage = async (
  readImage: ReadImage,
  { id, name, type }: { id: string; name: string; type: ImageType },
  res: Input['res'],
  signal: AbortSignal,
) => {
  const file = await readImage(id, name, signal);
  setImageHeaders(res, type, name);
  res.set('content-length', String(file.size));
  await pipeline(file.body, res, { signal });
};
