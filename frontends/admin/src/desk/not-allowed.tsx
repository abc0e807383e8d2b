import { buttonClass } from '@eshop/ui/components/button.tsx';
import { EmptyState } from '@eshop/ui/components/empty-state.tsx';
import Link from 'next/link';

/** What stands in the place of a page that somebody may not see. */
export const NotAllowed = () => (
  <EmptyState title="Your roles do not allow this" whole>
    <p className="mb-4">An admin can change them under People. It takes a few seconds to show here.</p>
    <Link href="/" className={buttonClass('quiet')}>
      Go to the dashboard
    </Link>
  </EmptyState>
);
