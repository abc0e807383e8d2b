import { Notice, ProblemNotice } from '@eshop/ui/components/notice.tsx';
import { attempt } from '@eshop/ui/server/attempt';
import type { Metadata } from 'next';
import Link from 'next/link';
import { deskPage } from '../../desk/desk-page.tsx';
import { linkTo, pick } from '../../desk/links.ts';
import { PageHeader } from '../../desk/page-header.tsx';
import { Pager } from '../../desk/pager.tsx';
import { smallButton } from '../../desk/small-button.tsx';
import { product } from '../../gateways/product.ts';
import { ProductFilters, productFilters } from '../../products/product-filters.tsx';
import { ProductTable } from '../../products/product-table.tsx';

export const metadata: Metadata = { title: 'Products' };

export default deskPage('product:edit', async (desk, { query }) => {
  const filter = pick(query, productFilters);
  const productsResult = await attempt(
    product.list(desk.session, { ...filter, ...pick(query, ['cursor']), limit: '25' }),
  );
  return (
    <div className="grid gap-4">
      <PageHeader title="Products" lead={productsResult.value && `${productsResult.value.total} found.`}>
        <Link href="/products/import" className={smallButton()} prefetch={false}>
          Import…
        </Link>
        <Link href="/products/new" className={smallButton('primary')} prefetch={false}>
          New product
        </Link>
      </PageHeader>
      {query.said === 'deleted' && <Notice tone="positive" title="The product was deleted." />}
      <ProductFilters query={filter} facets={productsResult.value?.facets ?? []} />
      {productsResult.problem ? (
        <ProblemNotice problem={productsResult.problem} />
      ) : (
        <>
          <ProductTable
            products={productsResult.value.items}
            empty={<Nothing query={filter} didYouMean={productsResult.value.didYouMean} />}
          />
          <Pager
            path="/products"
            query={pick(query, [...productFilters, 'cursor'])}
            nextCursor={productsResult.value.nextCursor}
          />
        </>
      )}
    </div>
  );
});

const Nothing = ({ query, didYouMean }: { query: Record<string, string>; didYouMean: string | undefined }) => (
  <>
    No product is like that.
    {didYouMean && (
      <>
        {' '}
        Did you mean{' '}
        <Link href={linkTo('/products', query, { q: didYouMean })} className="text-accent underline">
          {didYouMean}
        </Link>
        ?
      </>
    )}
  </>
);
