import { Id } from '@eshop/contracts/ids';
import { Notice } from '@eshop/ui/components/notice.tsx';
import Link from 'next/link';

const words: Readonly<Record<string, { title: string; text: string; tone?: 'caution' }>> = {
  approved: { title: 'Approved', text: 'The order is paid and goes to the warehouse.' },
  rejected: { title: 'Rejected', text: 'The customer sees the reason, and the goods are free again.' },
  late: {
    title: 'This payment was decided already',
    text: 'A colleague approved or rejected it, or the order was cancelled. Nothing was changed by you.',
    tone: 'caution',
  },
  changed: {
    title: 'The customer sent another proof meanwhile',
    text: 'You see the new one now. Nothing was decided.',
    tone: 'caution',
  },
};

/** What came of the decision that led here, with a way back to it. */
export const Decided = ({ done = '', order }: { done?: string | undefined; order?: string | undefined }) => {
  const said = Object.hasOwn(words, done) ? words[done] : undefined;
  if (!said || !Id.safeParse(order).success) return null;
  return (
    <Notice tone={said.tone ?? 'positive'} title={said.title}>
      {said.text}{' '}
      {!said.tone && (
        <Link href={`/payments/${order}`} className="text-accent underline">
          See it
        </Link>
      )}
    </Notice>
  );
};
