import type { Cart } from '@eshop/contracts/cart';
import type { OrderQuote } from '@eshop/contracts/order';
import type { Problem } from '@eshop/contracts/problem';
import { buttonClass } from '@eshop/ui/components/button.tsx';
import { Card } from '@eshop/ui/components/card.tsx';
import { CsrfField } from '@eshop/ui/components/csrf-field.tsx';
import { Notice } from '@eshop/ui/components/notice.tsx';
import { Price } from '@eshop/ui/components/price.tsx';
import { attempt } from '@eshop/ui/server/attempt';
import type { Session } from '@eshop/ui/server/sessions';
import Link from 'next/link';
import { checkout as texts } from '#texts/checkout';
import { order } from '../gateways/order.ts';
import { type Address, addressId } from '../profile/address-id.ts';
import { orderKey } from './order-key.ts';
import { PlaceOrder } from './place-order.tsx';
import { Totals } from './totals.tsx';

interface Props {
  session: Session;
  cart: Cart;
  /** Where to; without it there is no total yet. */
  address: Address | undefined;
}

/** What is ordered and what it costs to this address, with the one button that orders it. */
export const Review = async ({ session, cart, address }: Props) => {
  const quote = address && (await attempt(order.quote(session, address)));
  return (
    <Card className="grid gap-5 p-6">
      <Lines lines={quote?.value?.lines ?? cart.lines} />
      {!address && <p className="text-sm text-muted">{texts.later}</p>}
      {quote?.problem && <QuoteProblem problem={quote.problem} />}
      {quote?.value && address && (
        <>
          <Totals {...quote.value} />
          <p className="text-sm text-muted">{texts.reserved}</p>
          <PlaceOrder>
            <CsrfField />
            <input type="hidden" name="address" value={addressId(address)} />
            <input type="hidden" name="key" value={orderKey(cart)} />
            <input type="hidden" name="amount" value={quote.value.total.amount} />
            <input type="hidden" name="currency" value={quote.value.total.currency} />
          </PlaceOrder>
        </>
      )}
    </Card>
  );
};

const Lines = ({
  lines,
}: {
  lines: readonly Pick<OrderQuote['lines'][number], 'productId' | 'name' | 'quantity' | 'lineTotal'>[];
}) => (
  <ul className="grid gap-3">
    {lines.map(({ productId, name, quantity, lineTotal }) => (
      <li key={productId} className="flex items-baseline justify-between gap-4">
        <span>
          {quantity} × {name}
        </span>
        <Price value={lineTotal} />
      </li>
    ))}
  </ul>
);

const QuoteProblem = ({ problem }: { problem: Problem }) =>
  problem.status >= 500 ? (
    <Notice tone="caution" title={texts.away}>
      {texts.awayDetail}
    </Notice>
  ) : (
    <div className="grid gap-4">
      <Notice tone="negative" title={problem.title}>
        {problem.detail}
      </Notice>
      <Link href="/cart" className={buttonClass('quiet')}>
        {texts.toCart}
      </Link>
    </div>
  );
