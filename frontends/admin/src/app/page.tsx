import { Skeleton } from '@eshop/ui/components/skeleton.tsx';
import { Streamed } from '@eshop/ui/components/streamed.tsx';
import type { Metadata } from 'next';
import { BestSellers, SalesChart, SalesTiles } from '../dashboard/sales.tsx';
import { Waiting } from '../dashboard/waiting.tsx';
import { deskPage } from '../desk/desk-page.tsx';
import { Follow } from '../desk/follow.tsx';
import { PageHeader } from '../desk/page-header.tsx';

export const metadata: Metadata = { title: 'Dashboard' };

export default deskPage(undefined, (desk) => {
  const now = Math.floor(Date.now() / 1000) * 1000;
  const of = { session: desk.session, now };
  return (
    <div className="grid gap-5">
      <PageHeader title="Dashboard" lead="Store performance (times in UTC)" />
      <Follow everySeconds={30} />
      <section aria-labelledby="waiting" className="grid gap-3">
        <h2 id="waiting" className="font-semibold">
          Needs attention
        </h2>
        <Streamed fallback={<Skeleton className="h-24" />}>
          <Waiting desk={desk} />
        </Streamed>
      </section>
      {desk.can('sales:read') && (
        <section aria-labelledby="sold" className="grid gap-3">
          <h2 id="sold" className="font-semibold">
            Sales
          </h2>
          <Streamed fallback={<Skeleton className="h-24" />}>
            <SalesTiles {...of} />
          </Streamed>
          <div className="grid items-start gap-4 xl:grid-cols-[3fr_2fr]">
            <Streamed fallback={<Skeleton className="h-72" />}>
              <SalesChart {...of} />
            </Streamed>
            <Streamed fallback={<Skeleton className="h-72" />}>
              <BestSellers {...of} />
            </Streamed>
          </div>
        </section>
      )}
    </div>
  );
});
