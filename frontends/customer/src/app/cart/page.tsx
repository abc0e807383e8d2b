import { Notice, ProblemNotice } from '@eshop/ui/components/notice.tsx';
import { Loading, Skeleton } from '@eshop/ui/components/skeleton.tsx';
import { Streamed } from '@eshop/ui/components/streamed.tsx';
import { attempt } from '@eshop/ui/server/attempt';
import type { Metadata } from 'next';
import { cart as texts } from '#texts/cart';
import { emptyCart } from '../../cart/cart-state.ts';
import { CartView } from '../../cart/cart-view.tsx';
import { currentShopper } from '../../cart/shopper.ts';
import { cart } from '../../gateways/cart.ts';

interface Props {
  searchParams: Promise<{ failed?: string }>;
}

export const metadata: Metadata = { title: texts.title, robots: { index: false } };

const CartPage = async ({ searchParams }: Props) => (
  <div className="grid gap-6">
    <h1 className="text-4xl font-extrabold tracking-tight">{texts.title}</h1>
    {(await searchParams).failed && <Notice tone="negative" title={texts.failed} />}
    <Streamed fallback={<Waiting />}>
      <Contents />
    </Streamed>
  </div>
);

export default CartPage;

const Contents = async () => {
  const { value, problem } = await attempt(
    (async () => {
      const shopper = await currentShopper();
      return shopper ? cart.get(shopper) : emptyCart;
    })(),
  );
  if (problem)
    return problem.status >= 500 ? <Notice tone="caution" title={texts.away} /> : <ProblemNotice problem={problem} />;
  return <CartView initial={value} />;
};

const Waiting = () => (
  <>
    <Loading label={texts.loading} />
    <Skeleton className="h-28" />
    <Skeleton className="h-28" />
  </>
);
