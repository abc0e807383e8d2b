import type { Payment } from '@eshop/contracts/payment';
import { buttonClass } from '@eshop/ui/components/button.tsx';
import { Card } from '@eshop/ui/components/card.tsx';
import { Price } from '@eshop/ui/components/price.tsx';
import { ageOf } from '../age.ts';
import { Decisions } from './decisions.tsx';

/** A payment whose proof waits: what it is about, the proof, and both decisions. */
export const PaymentCard = ({ payment, now }: { payment: Payment; now: number }) => {
  const { id, orderId, amount, proof } = payment;
  return (
    <Card className="grid gap-5 p-5 md:grid-cols-[1fr_auto] md:items-start">
      <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-[auto_auto_1fr]">
        <Fact name="Amount">
          <Price value={amount} className="text-xl" />
        </Fact>
        {proof && (
          <Fact name="Proof sent">
            <time dateTime={proof.submittedAt}>{ageOf(proof.submittedAt, now)}</time>
          </Fact>
        )}
        <Fact name="Order">
          <span className="font-mono text-sm break-all">{orderId}</span>
        </Fact>
      </dl>
      <div className="flex flex-wrap items-start gap-3">
        <a href={`/payments/${id}/proof`} target="_blank" rel="noreferrer" className={buttonClass('quiet')}>
          View proof<span className="sr-only"> of order {orderId}, in a new tab</span>
        </a>
        <Decisions id={id} orderId={orderId} />
      </div>
    </Card>
  );
};

const Fact = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <div>
    <dt className="text-xs text-muted">{name}</dt>
    <dd>{children}</dd>
  </div>
);
