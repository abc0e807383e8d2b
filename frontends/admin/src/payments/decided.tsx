import { Id } from '@eshop/contracts/ids';
import { Notice } from '@eshop/ui/components/notice.tsx';
import Link from 'next/link';

const words: Readonly<Record<string, { title: string; text: string }>> = {
  approved: { title: 'Approved', text: 'The order is paid and goes to the warehouse.' },
  rejected: { title: 'Rejected', text: 'The customer sees the reason, and the goods are free again.' },
};

/** What came of the decision that led here, with a way back to it. */
export const Decided = ({ done = '', order }: { done?: string | undefined; order?: string | undefined }) => {
  const said = Object.hasOwn(words, done) ? words[done] : undefined;
  if (!said || !Id.safeParse(order).success) return null;
  return (
    <Notice tone="positive" title={said.title}>
      {said.text}{' '}
      <Link href={`/payments/${order}`} className="text-accent underline">
        See it
      </Link>
    </Notice>
  );
};
