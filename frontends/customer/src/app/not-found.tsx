import { buttonClass } from '@eshop/ui/components/button.tsx';
import { EmptyState } from '@eshop/ui/components/empty-state.tsx';
import Link from 'next/link';

const NotFound = () => (
  <EmptyState title="There is nothing at this address">
    <p className="mb-4">The vehicle may have been sold, or the link is mistyped.</p>
    <Link href="/vehicles" className={buttonClass()}>
      See all vehicles
    </Link>
  </EmptyState>
);

export default NotFound;
