import { buttonClass } from '@eshop/ui/components/button.tsx';
import { EmptyState } from '@eshop/ui/components/empty-state.tsx';
import Link from 'next/link';

const NotFound = () => (
  <EmptyState title="There is nothing at this address">
    <Link href="/payments" className={buttonClass()}>
      Go to the payments
    </Link>
  </EmptyState>
);

export default NotFound;
