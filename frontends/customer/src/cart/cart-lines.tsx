'use client';

import type { Cart } from '@eshop/contracts/cart';
import { Price } from '@eshop/ui/components/price.tsx';
import { mediaUrl } from '@eshop/ui/media-url';
import Link from 'next/link';
import { cart as texts } from '#texts/cart';
import { useCart } from './cart-provider.tsx';
import { unavailableLines } from './cart-state.ts';
import { QuantityForm } from './quantity-form.tsx';
import { RemoveForm } from './remove-form.tsx';

interface Props {
  cart: Cart;
  /** When a link in it was followed. */
  onLeave?: () => void;
}

/** The lines of a cart with what is to be said about each. */
export const CartLines = ({ cart, onLeave }: Props) => {
  const unavailable = new Set(unavailableLines(cart));
  return (
    <ul className="grid divide-y divide-line">
      {cart.lines.map((line) => (
        <li key={line.productId} className="grid grid-cols-[6rem_1fr] gap-x-4 gap-y-2 py-5">
          <LinePicture image={line.image} />
          <div className="grid content-start gap-2">
            {unavailable.has(line) ? (
              <UnavailableLine cart={cart} line={line} />
            ) : (
              <AvailableLine cart={cart} line={line} onLeave={onLeave} />
            )}
          </div>
        </li>
      ))}
    </ul>
  );
};

interface LineProps {
  cart: Cart;
  line: Cart['lines'][number];
}

const AvailableLine = ({ cart, line, onLeave }: LineProps & { onLeave: Props['onLeave'] }) => (
  <>
    <div className="flex items-start justify-between gap-3">
      <Link
        href={`/vehicles/${line.productId}`}
        {...(onLeave && { onClick: onLeave })}
        className="font-semibold wrap-anywhere hover:text-accent"
      >
        {line.name}
      </Link>
      <Price value={line.lineTotal} />
    </div>
    {line.quantity > 1 && (
      <p className="text-sm text-muted">
        <Price value={line.price} /> {texts.each}
      </p>
    )}
    <Warnings cart={cart} productId={line.productId} />
    <QuantityForm line={line} />
  </>
);

/** There is no page to link to and no quantity to choose: all that is left is to remove it. */
const UnavailableLine = ({ cart, line }: LineProps) => (
  <>
    <p className="font-semibold wrap-anywhere text-muted">
      {line.quantity} × {line.name}
    </p>
    <Warnings cart={cart} productId={line.productId} />
    <RemoveForm line={line} />
  </>
);

const LinePicture = ({ image }: { image: string | null }) =>
  image ? (
    // biome-ignore lint/performance/noImgElement: Next's own sets inline styles, which the Content-Security-Policy refuses
    <img
      src={mediaUrl(image).replace(/(?<!-\d+)\.webp$/, '-320.webp')}
      alt=""
      width={96}
      height={64}
      loading="lazy"
      className="aspect-3/2 w-24 rounded-lg bg-sunken object-cover"
    />
  ) : (
    <div className="aspect-3/2 w-24 rounded-lg bg-sunken" />
  );

const Warnings = ({ cart, productId }: { cart: Cart; productId: string }) =>
  cart.warnings
    .filter((warning) => warning.productId === productId)
    .map(({ code }) => (
      <p key={code} className="text-sm font-medium text-caution">
        {texts.warnings[code]}
      </p>
    ));

/** The warnings about vehicles that are no longer in the cart. */
export const OtherWarnings = ({ cart }: { cart: Cart }) =>
  cart.warnings
    .filter(({ productId }) => !cart.lines.some((line) => line.productId === productId))
    .map(({ productId, message }) => (
      <p key={productId} className="rounded-xl bg-caution-soft px-4 py-3 text-sm wrap-anywhere text-caution">
        {message}
      </p>
    ));

export const CartFailure = () => {
  const { failure } = useCart();
  return (
    <div role="alert" className="empty:hidden">
      {failure && <p className="rounded-xl bg-negative-soft px-4 py-3 text-sm text-negative">{failure}</p>}
    </div>
  );
};
