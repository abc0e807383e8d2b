import { buttonClass } from '@eshop/ui/components/button.tsx';
import { Card } from '@eshop/ui/components/card.tsx';
import { EmptyState } from '@eshop/ui/components/empty-state.tsx';
import { Notice, ProblemNotice } from '@eshop/ui/components/notice.tsx';
import { Loading, Skeleton } from '@eshop/ui/components/skeleton.tsx';
import { Streamed } from '@eshop/ui/components/streamed.tsx';
import { attempt } from '@eshop/ui/server/attempt';
import type { Session } from '@eshop/ui/server/sessions';
import type { Metadata } from 'next';
import Link from 'next/link';
import { cart as cartTexts } from '#texts/cart';
import { checkout as texts } from '#texts/checkout';
import { deliverTo } from '../../actions/profile.ts';
import { AddressChoice } from '../../checkout/address-choice.tsx';
import { Review } from '../../checkout/review.tsx';
import { account } from '../../gateways/auth.ts';
import { cart } from '../../gateways/cart.ts';
import { AddressForm } from '../../profile/address-form.tsx';
import { type Address, addressId } from '../../profile/address-id.ts';
import { requireCustomer } from '../../signed-in.ts';

interface Props {
  searchParams: Promise<{ address?: string | string[] }>;
}

export const metadata: Metadata = { title: texts.title, robots: { index: false } };

const Checkout = async ({ searchParams }: Props) => {
  const session = await requireCustomer('/checkout');
  const { address } = await searchParams;
  return (
    <div className="grid gap-6">
      <h1 className="text-4xl font-extrabold tracking-tight">{texts.title}</h1>
      <Streamed fallback={<Waiting />}>
        <Steps session={session} wanted={[address].flat()[0]} />
      </Streamed>
    </div>
  );
};

export default Checkout;

const Steps = async ({ session, wanted }: { session: Session; wanted: string | undefined }) => {
  const [profile, contents] = await Promise.all([
    attempt(account.profile(session)),
    attempt(cart.getLatest({ session })),
  ]);
  if (contents.problem) return <Notice tone="caution" title={cartTexts.away} />;
  if (profile.problem) return <ProblemNotice problem={profile.problem} />;
  if (contents.value.lines.length === 0) return <NothingToOrder />;
  const book = profile.value.addresses as Address[];
  const selectedAddress = wanted === 'new' ? undefined : (book.find((one) => addressId(one) === wanted) ?? book[0]);
  const { name, phone } = profile.value;
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[1fr_26rem]">
      <section aria-labelledby="where" className="grid gap-4">
        <StepTitle id="where" at={1} title={texts.steps.address} />
        {book.length > 0 && <AddressChoice book={book} chosen={selectedAddress && addressId(selectedAddress)} />}
        {!selectedAddress && (
          <Card className="grid gap-5 p-6">
            <h3 className="font-semibold">{book.length > 0 ? texts.another : texts.firstAddress}</h3>
            <AddressForm action={deliverTo} submit={texts.save} address={{ name, ...(phone && { phone }) }} />
          </Card>
        )}
      </section>
      <section aria-labelledby="review" className="grid gap-4 lg:sticky lg:top-24">
        <StepTitle id="review" at={2} title={texts.steps.review} />
        <Review session={session} cart={contents.value} address={selectedAddress} />
      </section>
    </div>
  );
};

const StepTitle = ({ id, at, title }: { id: string; at: number; title: string }) => (
  <h2 id={id} className="flex items-center gap-3 text-xl font-bold tracking-tight">
    <span aria-hidden="true" className="grid size-8 place-items-center rounded-full bg-ink text-sm text-surface">
      {at}
    </span>
    {title}
  </h2>
);

const NothingToOrder = () => (
  <EmptyState title={cartTexts.empty}>
    <p className="flex flex-wrap justify-center gap-3">
      <Link href="/vehicles" className={buttonClass()}>
        {cartTexts.browse}
      </Link>
      <Link href="/orders" className={buttonClass('quiet')}>
        {texts.toOrders}
      </Link>
    </p>
  </EmptyState>
);

const Waiting = () => (
  <div className="grid gap-8 lg:grid-cols-[1fr_26rem]">
    <Loading label={texts.quoting} />
    <Skeleton className="h-64" />
    <Skeleton className="h-96" />
  </div>
);
