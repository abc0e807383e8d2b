import type { Cart } from '@eshop/contracts/cart';
import { Button, buttonClass } from '@eshop/ui/components/button.tsx';
import { CsrfField } from '@eshop/ui/components/csrf-field.tsx';
import { Notice } from '@eshop/ui/components/notice.tsx';
import Link from 'next/link';
import { checkout as texts } from '#texts/checkout';

type Line = Pick<Cart['lines'][number], 'productId' | 'name' | 'quantity'>;

/** Names the lines that can no longer be ordered and removes them all in one click; works without JavaScript. */
export const UnavailableLines = ({ lines }: { lines: readonly Line[] }) => (
  <div className="grid gap-4">
    <Notice tone="caution" title={texts.unavailable(lines.length)}>
      <ul className="grid gap-1">
        {lines.map(({ productId, name, quantity }) => (
          <li key={productId} className="wrap-anywhere">
            {quantity} × {name}
          </li>
        ))}
      </ul>
    </Notice>
    <form action="/cart/items" method="post" className="grid">
      <CsrfField />
      {lines.map(({ productId }) => (
        <input key={productId} type="hidden" name="productId" value={productId} />
      ))}
      <input type="hidden" name="quantity" value={0} />
      <input type="hidden" name="next" value="checkout" />
      <Button>{texts.removeUnavailable(lines.length)}</Button>
    </form>
    <Link href="/cart" className={buttonClass('quiet')}>
      {texts.toCart}
    </Link>
  </div>
);
