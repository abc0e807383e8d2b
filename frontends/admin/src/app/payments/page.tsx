import { Id } from '@eshop/contracts/ids';
import type { PaymentPage } from '@eshop/contracts/payment';
import { buttonClass } from '@eshop/ui/components/button.tsx';
import { EmptyState } from '@eshop/ui/components/empty-state.tsx';
import { Notice, ProblemNotice } from '@eshop/ui/components/notice.tsx';
import { attempt } from '@eshop/ui/server/attempt';
import type { Metadata } from 'next';
import Link from 'next/link';
import type { z } from 'zod';
import { payment } from '../../gateways/payment.ts';
import { outcomeNamed } from '../../outcome.ts';
import { PaymentCard } from '../../parts/payment-card.tsx';
import { requireStaff } from '../../staff.ts';

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: 'Payments' };

const Payments = async ({ searchParams }: Props) => {
  const { cursor, outcome, order } = await searchParams;
  const session = await requireStaff('/payments');
  const query = { status: 'SUBMITTED', ...(typeof cursor === 'string' && cursor && { cursor }) };
  const { value: page, problem } = await attempt(payment.list(session, query));
  return (
    <div className="grid gap-6">
      <div>
        <h1 className="text-3xl font-bold tracking-tight">Payments</h1>
        <p className="text-muted">Proofs that wait for a decision, the oldest first.</p>
      </div>
      <Decided outcome={outcome} order={order} />
      {problem ? <ProblemNotice problem={problem} /> : <Waiting page={page} later={cursor !== undefined} />}
    </div>
  );
};

export default Payments;

const Decided = ({ outcome, order }: { outcome: unknown; order: unknown }) => {
  const shown = outcomeNamed(outcome);
  const orderId = Id.safeParse(order).data;
  return (
    shown && (
      <Notice tone={shown.tone} title={shown.title}>
        {orderId && <>Order {orderId}. </>}
        {shown.text}
      </Notice>
    )
  );
};

const Waiting = ({ page: { items, nextCursor }, later }: { page: z.infer<typeof PaymentPage>; later: boolean }) => {
  if (items.length === 0)
    return <EmptyState title="No proof is waiting">New ones appear here as they come in.</EmptyState>;
  const now = Date.now();
  return (
    <>
      <ul className="grid gap-4">
        {items.map((item) => (
          <li key={item.id}>
            <PaymentCard payment={item} now={now} />
          </li>
        ))}
      </ul>
      <nav aria-label="Pages" className="flex gap-3">
        {later && (
          <Link href="/payments" className={buttonClass('quiet')}>
            Oldest
          </Link>
        )}
        {nextCursor && (
          <Link href={`/payments?cursor=${encodeURIComponent(nextCursor)}`} className={buttonClass('quiet')} rel="next">
            Next page
          </Link>
        )}
      </nav>
    </>
  );
};
