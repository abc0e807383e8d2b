import type { Order } from '@eshop/contracts/order';
import { addressLines } from '@eshop/ui/address-lines';
import { Card } from '@eshop/ui/components/card.tsx';
import { Price } from '@eshop/ui/components/price.tsx';
import { attempt } from '@eshop/ui/server/attempt';
import Link from 'next/link';
import { Fragment } from 'react';
import { cart as cartTexts } from '#texts/cart';
import { orders as texts } from '#texts/orders';
import { product } from '../gateways/product.ts';
import { Picture } from '../parts/picture.tsx';

/** What was ordered, as it was then; the images are of today, and left out when they is unavailable. */
export const OrderLines = async ({ lines }: Pick<Order, 'lines'>) => {
  const { value: products } = await attempt(product.several(lines.map(({ productId }) => productId)));
  const imageOf = (id: string) => products?.value.find((one) => one.id === id)?.images[0];
  return (
    <ul className="grid divide-y divide-line">
      {lines.map(({ productId, name, quantity, price, lineTotal }) => (
        <li key={productId} className="flex items-center gap-4 py-3">
          <Picture
            image={imageOf(productId)}
            alt=""
            sizes="6rem"
            className="aspect-3/2 w-24 shrink-0 rounded-lg object-cover"
          />
          <div className="min-w-0 flex-1">
            <Link
              href={`/vehicles/${productId}`}
              prefetch={false}
              className="font-semibold wrap-anywhere hover:text-accent"
            >
              {name}
            </Link>
            <p className="text-sm text-muted">
              {quantity} × <Price value={price} plain /> {quantity > 1 && cartTexts.each}
            </p>
          </div>
          <Price value={lineTotal} />
        </li>
      ))}
    </ul>
  );
};

export const Delivery = ({ address, address: { name, phone, note } }: Pick<Order, 'address'>) => (
  <Card className="grid gap-2 p-6">
    <h2 className="text-xl font-bold tracking-tight">{texts.address}</h2>
    <address className="text-muted not-italic wrap-anywhere">
      {name}
      <br />
      {addressLines(address).map((line) => (
        <Fragment key={line}>
          {line}
          <br />
        </Fragment>
      ))}
      {phone}
    </address>
    {note && <p className="text-sm text-muted">{note}</p>}
  </Card>
);
