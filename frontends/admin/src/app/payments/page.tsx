import { Notice, ProblemNotice } from '@eshop/ui/components/notice.tsx';
import { formatDuration } from '@eshop/ui/durations';
import { attempt } from '@eshop/ui/server/attempt';
import type { Metadata } from 'next';
import Link from 'next/link';
import { deskPage } from '../../desk/desk-page.tsx';
import { FilterBar } from '../../desk/filter-bar.tsx';
import { Follow } from '../../desk/follow.tsx';
import { linkTo, pick } from '../../desk/links.ts';
import { PageHeader } from '../../desk/page-header.tsx';
import { Pager } from '../../desk/pager.tsx';
import { payment } from '../../gateways/payment.ts';
import { toListQuery } from '../../orders/query.ts';
import { PaymentTable } from '../../payments/payment-table.tsx';
import { paymentOptions } from '../../payments/status.tsx';

export const metadata: Metadata = { title: 'Payments' };

const fields = [
  { name: 'q', label: 'Number or id of an order', type: 'text', placeholder: 'ES-7K3M9Q2X' },
  { name: 'from', label: 'From', type: 'date' },
  { name: 'to', label: 'to', type: 'date' },
  { name: 'sort', label: 'Sorted', type: 'choice', options: [{ value: 'newest', label: 'Newest first' }] },
] as const;

/** What the desk looks at, and what it says when there is none. */
const tabs = new Map(
  Object.entries({
    SUBMITTED: { title: 'Proofs to check', empty: 'No proof is waiting. New ones appear here as they come in.' },
    TO_BE_CHECKED: { title: 'Money to check', empty: 'No payment waits for somebody to look for its money.' },
    REFUND_DUE: { title: 'Refunds due', empty: 'No refund is due.' },
    [paymentOptions.map(({ value }) => value).join()]: { title: 'All', empty: 'No matching payments.' },
  }),
);

export default deskPage('payment:manage', async ({ session }, asked) => {
  const query = pick(asked.query, ['status', 'q', 'from', 'to', 'sort', 'cursor']);
  const status = query.status ?? 'SUBMITTED';
  const [{ value: page, problem }, { value: counts }] = await Promise.all([
    attempt(payment.list(session, { limit: '50', ...toListQuery({ ...query, status }) })),
    attempt(payment.counts(session)),
  ]);
  return (
    <div className="grid gap-4">
      <PageHeader title="Payments" lead="Proofs of payment wait here for a decision, the oldest first." />
      <Follow everySeconds={5} />
      <nav aria-label="Which payments" className="flex flex-wrap gap-2 text-sm">
        {[...tabs].map(([value, { title }]) => (
          <Link
            key={value}
            href={linkTo('/payments', query, { status: value, cursor: undefined })}
            prefetch={false}
            aria-current={value === status ? 'true' : undefined}
            className="inline-flex min-h-8 items-center rounded-full border border-line bg-raised px-3 hover:border-accent aria-[current]:border-ink aria-[current]:bg-ink aria-[current]:text-surface"
          >
            {title}
          </Link>
        ))}
      </nav>
      {counts !== undefined && counts.escalated > 0 && (
        <Notice
          tone="caution"
          title={`${counts.escalated} ${counts.escalated === 1 ? 'proof has' : 'proofs have'} waited longer than ${formatDuration(counts.reviewHours * 60)}`}
        >
          Review them first. Their orders hold stock until somebody decides, and expire at the deadline for their
          review.
        </Notice>
      )}
      <FilterBar path="/payments" fields={fields} query={query} />
      {problem ? (
        <ProblemNotice problem={problem} />
      ) : (
        <>
          <PaymentTable payments={page.items} empty={tabs.get(status)?.empty ?? 'No matching payments.'} />
          <Pager path="/payments" query={query} nextCursor={page.nextCursor} />
        </>
      )}
    </div>
  );
});
