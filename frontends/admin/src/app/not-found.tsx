import { buttonClass } from '@eshop/ui/components/button.tsx';
import { EmptyState } from '@eshop/ui/components/empty-state.tsx';
import Link from 'next/link';

const NotFound = () => (
  <EmptyState title="Page not found" whole>
    <Link href="/" className={buttonClass()}>
      Go to the dashboard
    </Link>
  </EmptyState>
);

export default NotFound;
