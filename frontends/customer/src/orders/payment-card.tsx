import type { Order } from '@eshop/contracts/order';
import type { Payment } from '@eshop/contracts/payment';
import { Card } from '@eshop/ui/components/card.tsx';
import { Notice } from '@eshop/ui/components/notice.tsx';
import { formatMoment } from '@eshop/ui/dates';
import { formatMoney } from '@eshop/ui/money';
import { viewerZone } from '@eshop/ui/server/viewer-zone';
import { orders as texts } from '#texts/orders';
import { Countdown } from './countdown.tsx';
import { ProofUpload } from './proof-upload.tsx';

interface Props {
  order: Order;
  payment: Payment | undefined;
  csrf: string;
  /** The problem for which a plain form was refused, by name. */
  proofFailed: string | undefined;
  /** When the page was made, by the server's clock. */
  now: number;
}

/** How to pay, by when, and the proof: what there is to do about an order's payment. */
export const PaymentCard = async ({ order, payment, csrf, proofFailed, now }: Props) => {
  const isWaiting = order.status === 'PENDING_PAYMENT';
  const isSubmitted = order.status === 'PAYMENT_SUBMITTED';
  const isProofRequested = payment?.status === 'PENDING' && payment.reason !== undefined;
  const deadline = (payment?.status === 'PENDING' && payment.deadline) || order.paymentDeadline;
  if (!isWaiting && !payment?.proof && !payment?.reason) return null;
  return (
    <Card className="grid gap-6 p-6">
      {isProofRequested && (
        <Notice tone="caution" title={texts.proof.requested}>
          <p>{payment.reason}</p>
          <p>{texts.proof.requestedHint}</p>
        </Notice>
      )}
      {isWaiting && <Countdown key={deadline} deadline={deadline} now={now} />}
      {isWaiting && <HowToPay order={order} />}
      {payment?.reason && payment.status !== 'PENDING' && (
        <Notice tone="negative" title={order.status === 'REJECTED' ? texts.proof.reason : texts.money.note}>
          {payment.reason}
        </Notice>
      )}
      {payment && <MoneyNotice payment={payment} />}
      {isSubmitted && payment?.reviewDeadline && (
        <p className="text-sm text-muted">
          {texts.proof.reviewedBy(formatMoment(payment.reviewDeadline, await viewerZone()))}
        </p>
      )}
      {payment?.proof && <SentProof id={payment.id} at={payment.proof.submittedAt} orderId={order.id} />}
      {(isWaiting || isSubmitted) && (
        <section aria-labelledby="proof" className="grid gap-3">
          <h2 id="proof" className="text-xl font-bold tracking-tight">
            {isSubmitted || isProofRequested ? texts.proof.another : texts.proof.title}
          </h2>
          {isSubmitted && <p className="text-sm text-muted">{texts.proof.anotherHint}</p>}
          <ProofUpload key={payment?.proofRequests ?? 0} orderId={order.id} csrf={csrf} failed={proofFailed} />
        </section>
      )}
    </Card>
  );
};

/** What becomes of the money of an order that came to nothing. */
const MoneyNotice = ({ payment: { status, moneyReceived } }: { payment: Payment }) => {
  if (status === 'CLOSED' && moneyReceived === false)
    return (
      <Notice tone="caution" title={texts.money.missing}>
        <p>{texts.money.missingHint}</p>
      </Notice>
    );
  if (status === 'TO_BE_CHECKED')
    return (
      <Notice tone="caution" title={texts.money.checking}>
        <p>{texts.money.checkingHint}</p>
      </Notice>
    );
  if (status !== 'REFUND_DUE' && status !== 'REFUNDED') return null;
  return <Notice tone="caution" title={texts.refund[status]} />;
};

const HowToPay = ({ order: { total, number } }: { order: Order }) => {
  const rows = [
    [texts.bank.amount, formatMoney(total)],
    [texts.bank.receiver, texts.bank.details.receiver],
    [texts.bank.bankName, texts.bank.details.bankName],
    [texts.bank.account, texts.bank.details.account],
    [texts.bank.reference, number],
  ];
  return (
    <section aria-labelledby="pay" className="grid gap-3">
      <h2 id="pay" className="text-xl font-bold tracking-tight">
        {texts.pay}
      </h2>
      <dl className="grid gap-x-8 sm:grid-cols-2">
        {rows.map(([label, value]) => (
          <div key={label} className="flex justify-between gap-4 border-b border-line py-2">
            <dt className="text-muted">{label}</dt>
            <dd className="text-right font-semibold tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

const SentProof = async ({ id, at, orderId }: { id: string; at: string; orderId: string }) => (
  <p className="flex flex-wrap items-center gap-x-3">
    <a href={`/orders/${orderId}/proof?payment=${id}`} className="font-semibold text-accent underline">
      {texts.proof.see}
    </a>
    <span className="text-sm text-muted">{texts.proof.seen(formatMoment(at, await viewerZone()))}</span>
  </p>
);
