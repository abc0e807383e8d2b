import { Product, ProductPage } from '@eshop/contracts/product';
import { createSlots } from '@eshop/service-kit/limits/slots';
import pMap from 'p-map';
import { type Api, Refused } from './api.ts';
import { ownModels, type Vehicle, vehicle } from './catalogue/vehicles.ts';
import { importVehicles } from './editions.ts';
import { drawings } from './pictures/draw.ts';
import { render } from './pictures/render.ts';

/** A vehicle that is in the shop. */
export interface Stocked extends Vehicle {
  id: string;
}

interface Deps {
  api: Api;
  token: string;
  /** Told of every vehicle once it stands in the shop; `fresh` when it was not there before. */
  onReady: (stocked: Stocked, how: { fresh: boolean }) => Promise<void>;
  /** Told how many of the editions that were missing are in the catalogue. */
  note: (done: number, of: number) => void;
}

/** How many at a time: drawing keeps a core busy, while a vehicle without images mostly waits for the news of it to reach the warehouse. */
const modelsAtOnce = 8;
const editionsAtOnce = 40;
/** So many editions have stock; the others are sold out, because a receipt for each would take longer than all the rest. */
const stockedEditions = 2000;

/** Puts the first `count` vehicles into the catalogue, with images for the models. Those with a known SKU are left as they are. */
export const seedProducts = async (count: number, { api, token, onReady, note }: Deps): Promise<void> => {
  const existingProducts = await productsBySku(api);
  const vehicles = Array.from({ length: count }, (_, index) => vehicle(index));
  const seed = async (wanted: Vehicle) => {
    const present = existingProducts.get(wanted.product.sku);
    const product = present ?? (await create(wanted, { api, token }));
    if (wanted.index < ownModels) await addPictures(wanted, product, { api, token });
    await onReady({ ...wanted, id: product.id }, { fresh: !present });
  };
  await pMap(vehicles.slice(0, ownModels), seed, { concurrency: modelsAtOnce });
  const editions = vehicles.slice(ownModels);
  const missing = editions.filter(({ product }) => !existingProducts.has(product.sku));
  await importVehicles(missing, { api, token, note: (done) => note(done, missing.length) });
  await pMap(editions.slice(0, stockedEditions), seed, { concurrency: editionsAtOnce });
};

type Access = Pick<Deps, 'api' | 'token'>;

/** Everything in the catalogue, a hundred at a time. */
const productsBySku = async (api: Api): Promise<Map<string, Product>> => {
  const products = new Map<string, Product>();
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: ProductPage = await api.call(
      'product',
      `GET /v1/products?sort=newest&limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
      { reply: ProductPage },
    );
    for (const item of page.items) products.set(item.sku, item);
    cursor = page.nextCursor;
  }
  return products;
};

const create = async ({ product }: Vehicle, { api, token }: Access): Promise<Product> => {
  try {
    return await api.call('product', 'POST /v1/products', { token, body: product, reply: Product });
  } catch (error) {
    if (!(error instanceof Refused && error.status === 409)) throw error;
    const query = `GET /v1/products?q=${encodeURIComponent(product.sku)}`;
    const { items } = await api.call('product', query, { reply: ProductPage });
    const present = items.find(({ sku }) => sku === product.sku);
    if (!present) throw error;
    return present;
  }
};

/** One user may have two uploads in flight; the service answers more with a 429. */
const uploadSlots = createSlots(2, Number.POSITIVE_INFINITY);
/** Images wait for each other, and a busy machine takes seconds for one. */
const pictureTimeoutMs = 60_000;

/** Adds the images that a killed run did not get to; each is recognized by its alt text. */
const addPictures = async ({ index, category, product }: Vehicle, { id, images }: Product, { api, token }: Access) => {
  const present = new Set(images.map(({ alt }) => alt));
  const missing = drawings({ index, category, name: product.name }).filter(({ alt }) => !present.has(alt));
  for (const drawing of missing) {
    const form = new FormData();
    form.append('alt', drawing.alt);
    form.append('file', new Blob([new Uint8Array(await render(drawing))], { type: 'image/webp' }), 'picture.webp');
    const request = { token, body: form, timeoutMs: pictureTimeoutMs };
    await uploadSlots(() => api.call('product', `POST /v1/products/${id}/images`, request));
  }
};
