import type { Cart } from '@eshop/contracts/cart';
import type { OrderQuote } from '@eshop/contracts/order';
import type { Problem } from '@eshop/contracts/problem';
import { isNamed } from '@eshop/contracts/problem-name';
import { buttonClass } from '@eshop/ui/components/button.tsx';
import { Card } from '@eshop/ui/components/card.tsx';
import { CsrfField } from '@eshop/ui/components/csrf-field.tsx';
import { Notice } from '@eshop/ui/components/notice.tsx';
import { Price } from '@eshop/ui/components/price.tsx';
import { attempt } from '@eshop/ui/server/attempt';
import type { Session } from '@eshop/ui/server/sessions';
import { viewerZone } from '@eshop/ui/server/viewer-zone';
import Link from 'next/link';
import { z } from 'zod';
import { checkout as texts } from '#texts/checkout';
import { unavailableLines } from '../cart/cart-state.ts';
import { order } from '../gateways/order.ts';
import { type Address, addressId } from '../profile/address-id.ts';
import { paymentTime } from '../settings.ts';
import { ApprovalNotice } from './approval-notice.tsx';
import { currentApproval } from './current-approval.ts';
import { orderKey } from './order-key.ts';
import { PlaceOrder } from './place-order.tsx';
import { RefusalNotice } from './refusal-notice.tsx';
import { Totals } from './totals.tsx';
import { UnavailableLines } from './unavailable-lines.tsx';

interface Props {
  session: Session;
  cart: Cart;
  /** Where to; without it there is no total yet. */
  address: Address | undefined;
}

/** What is ordered and what it costs to this address, with the one button that orders it. */
export const Review = async ({ session, cart, address }: Props) => {
  const unavailable = unavailableLines(cart);
  const quote = address && unavailable.length === 0 ? await attempt(order.quote(session, address)) : undefined;
  if (unavailable.length > 0 || isNamed(quote?.problem, 'product-gone')) {
    return (
      <Card className="grid gap-5 p-6">
        <Lines lines={cart.lines} />
        <UnavailableLines lines={unavailable.length > 0 ? unavailable : missingLines(cart, quote?.problem)} />
      </Card>
    );
  }
  const latest = quote?.value && (await attempt(order.latestApproval(session))).value;
  const approval = currentApproval(latest, Date.now());
  return (
    <Card className="grid gap-5 p-6">
      <Lines lines={quote?.value?.lines ?? cart.lines} />
      {approval && <ApprovalNotice approval={approval} zone={await viewerZone()} />}
      {!address && <p className="text-sm text-muted">{texts.later}</p>}
      {quote?.problem && <QuoteProblem problem={quote.problem} />}
      {quote?.value && address && (
        <>
          <Totals {...quote.value} />
          <p className="text-sm text-muted">{texts.reserved(paymentTime())}</p>
          <PlaceOrder paymentTime={paymentTime()}>
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
        <span className="wrap-anywhere">
          {quantity} × {name}
        </span>
        <Price value={lineTotal} />
      </li>
    ))}
  </ul>
);

/** The lines that order refused, which the cart may not know to be gone yet; all when it does not say which. */
const missingLines = ({ lines }: Cart, problem: Problem | undefined): Cart['lines'] => {
  const missing = new Set(z.array(z.string()).safeParse(problem?.missing).data);
  const affectedLines = lines.filter(({ productId }) => missing.has(productId));
  return affectedLines.length > 0 ? affectedLines : lines;
};

const QuoteProblem = ({ problem }: { problem: Problem }) =>
  problem.status >= 500 ? (
    <Notice tone="caution" title={texts.away}>
      {texts.awayDetail}
    </Notice>
  ) : (
    <div className="grid gap-4">
      <RefusalNotice problem={problem} />
      <Link href="/cart" className={buttonClass('quiet')}>
        {texts.toCart}
      </Link>
    </div>
  );
