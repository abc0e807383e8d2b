import type { Payment } from '@eshop/contracts/payment';
import { Price } from '@eshop/ui/components/price.tsx';
import Link from 'next/link';
import { Age, Moment } from '../desk/moment.tsx';
import { Facts } from '../desk/panel.tsx';
import { EscalationBadge, PaymentBadge } from './status.tsx';

interface Props {
  payment: Payment;
  /** What people are called, by id. */
  names: ReadonlyMap<string, string>;
  /** Whether they lead to the payment's own page. @default false */
  leads?: boolean;
}

/** What is known of a payment, in short. */
export const PaymentFacts = ({ payment, names, leads = false }: Props) => {
  const { amount, proof, reason, moneyReceived, proofRequests, decidedBy, decidedAt, refundReference } = payment;
  return (
    <>
      <Facts
        facts={[
          [
            'State',
            <span key="s" className="flex flex-wrap gap-1">
              <PaymentBadge status={payment.status} />
              <EscalationBadge payment={payment} now={Date.now()} />
            </span>,
          ],
          ['Amount', <Price key="a" value={amount} />],
          ...(proof ? ([['Proof sent', <Age key="p" at={proof.submittedAt} />]] as const) : []),
          ...(payment.reviewDeadline
            ? ([['Expires unless reviewed by', <Moment key="e" at={payment.reviewDeadline} />]] as const)
            : []),
          ...(decidedAt ? ([['Decided', <Age key="d" at={decidedAt} />]] as const) : []),
          ...(decidedBy ? ([['by', names.get(decidedBy) ?? decidedBy.slice(0, 8)]] as const) : []),
          ...(proofRequests ? ([['Requests for another proof', String(proofRequests)]] as const) : []),
          ...(moneyReceived === undefined ? [] : ([['Money received', moneyReceived ? 'Yes' : 'No']] as const)),
          ...(reason ? ([['Reason', reason]] as const) : []),
          ...(payment.refundDue ? ([['Refund due', <Price key="rd" value={payment.refundDue} />]] as const) : []),
          ...(payment.refunded ? ([['Refunded', <Price key="rf" value={payment.refunded} />]] as const) : []),
          ...(refundReference ? ([['Refund reference', refundReference]] as const) : []),
        ]}
      />
      {leads && (
        <Link
          href={`/payments/${payment.orderId}`}
          prefetch={false}
          className="justify-self-start text-sm text-accent underline"
        >
          Open the payment
        </Link>
      )}
    </>
  );
};
