import type { Product } from '@eshop/contracts/product';
import { ClockIcon, TruckIcon } from '@eshop/ui/components/icons.tsx';
import { Price } from '@eshop/ui/components/price.tsx';
import { shop } from '#texts/shop';
import { AddToCart } from '../cart/add-to-cart.tsx';
import { Availability } from './availability.tsx';

/** What a vehicle is called and costs, whether it can be had, and the button. */
export const BuyBox = ({ vehicle }: { vehicle: Product }) => {
  const { id, name, brand, sku, price, quantity, images, description } = vehicle;
  return (
    <div className="grid gap-6 lg:sticky lg:top-24">
      <div className="grid gap-2">
        <p className="text-sm font-semibold text-muted">{brand}</p>
        <h1 className="text-4xl font-extrabold tracking-tight sm:text-5xl">{name}</h1>
      </div>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2">
        <Price value={price} className="text-3xl" />
        <Availability quantity={quantity} />
      </p>
      <AddToCart vehicle={{ id, name, price, quantity, image: images[0]?.url ?? null }} />
      <p className="text-lg leading-relaxed">{description}</p>
      <ul className="grid gap-3 border-t border-line pt-5 text-sm text-muted">
        <li className="flex gap-3">
          <TruckIcon /> {shop.vehicle.delivery}
        </li>
        <li className="flex gap-3">
          <ClockIcon /> {shop.vehicle.payment}
        </li>
      </ul>
      <p className="text-sm text-muted">{shop.vehicle.item(sku)}</p>
    </div>
  );
};
