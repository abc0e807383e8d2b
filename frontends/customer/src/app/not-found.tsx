import { buttonClass } from '@eshop/ui/components/button.tsx';
import { EmptyState } from '@eshop/ui/components/empty-state.tsx';
import Link from 'next/link';
import { shop } from '#texts/shop';

const NotFound = () => (
  <EmptyState title={shop.notFound.title} whole>
    <p className="mb-4">{shop.notFound.detail}</p>
    <Link href="/vehicles" className={buttonClass()}>
      {shop.home.see}
    </Link>
  </EmptyState>
);

export default NotFound;
