import { Id } from '@eshop/contracts/ids';
import { Notice } from '@eshop/ui/components/notice.tsx';
import Link from 'next/link';
import { Moment } from '../desk/moment.tsx';

interface Words {
  title: string;
  text: string;
  /** `caution` when nothing was decided. */
  tone?: 'caution';
}

const words = {
  approved: { title: 'Approved', text: 'The order is paid and goes to the warehouse.' },
  requested: {
    title: 'Another proof requested',
    text: 'The customer sees the reason and has a new deadline. The order keeps its stock.',
  },
  rejected: { title: 'Rejected', text: 'The customer sees the reason, and the stock is available again.' },
  'rejected-owed': {
    title: 'Rejected',
    text: 'The customer sees the reason, and the stock is available again. A refund is due.',
  },
  'money-confirmed': { title: 'The money arrived', text: 'A refund is due. The customer sees that it is.' },
  'money-denied': { title: 'No money arrived', text: 'Nothing is due. The customer sees what you wrote.' },
  late: {
    title: 'This payment was decided already',
    text: 'You see its current state. Nothing was changed by you.',
    tone: 'caution',
  },
  changed: {
    title: 'The customer sent another proof meanwhile',
    text: 'You see the new one now. Nothing was decided.',
    tone: 'caution',
  },
  limit: {
    title: 'Another proof cannot be requested',
    text: 'It was requested as many times as possible. Approve or reject the payment.',
    tone: 'caution',
  },
} as const satisfies Record<string, Words>;

export type Outcome = keyof typeof words;

const isOutcome = (text: string): text is Outcome => Object.hasOwn(words, text);

interface Props {
  done?: string | undefined;
  order?: string | undefined;
  /** Who changed the payment last, by name, and when. */
  lastChange: { by: string | undefined; at: string | undefined };
}

/** What came of the decision that led here: a link to it, or who was faster. */
export const Decided = ({ done = '', order, lastChange: { by, at } }: Props) => {
  if (!isOutcome(done) || !Id.safeParse(order).success) return null;
  const { title, text, tone }: Words = words[done];
  return (
    <Notice tone={tone ?? 'positive'} title={title}>
      {text}{' '}
      {tone && done !== 'limit' && at && (
        <>
          Changed by {by ?? 'somebody else'} at <Moment at={at} />.
        </>
      )}
      {!tone && (
        <Link href={`/payments/${order}`} className="text-accent underline">
          Open it
        </Link>
      )}
    </Notice>
  );
};
