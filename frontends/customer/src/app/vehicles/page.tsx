import { Skeleton } from '@eshop/ui/components/skeleton.tsx';
import { Streamed } from '@eshop/ui/components/streamed.tsx';
import type { Metadata } from 'next';
import { shop } from '#texts/shop';
import { Catalogue } from '../../catalogue/catalogue.tsx';
import { findPage, titleOf } from '../../catalogue/find-page.ts';
import { catalogueUrl, readQuery } from '../../catalogue/query.ts';

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Each page of a category is a page of its own for search engines; searches, filters and orders lead to them. */
export const generateMetadata = async ({ searchParams }: Props): Promise<Metadata> => {
  const query = readQuery(await searchParams);
  const { value: page } = await findPage(query);
  const { category, cursor, q, ...filters } = query;
  const isPage = q === undefined && Object.keys(filters).length === 0;
  return {
    title: page ? titleOf(page.value, query) : shop.all,
    alternates: { canonical: catalogueUrl(category ? { category } : {}, isPage ? { cursor } : {}) },
    ...(q && { robots: { index: false } }),
  };
};

const Page = async ({ searchParams }: Props) => (
  <Streamed fallback={<Waiting />}>
    <Catalogue query={readQuery(await searchParams)} />
  </Streamed>
);

export default Page;

const Waiting = () => (
  <div className="grid gap-8 lg:grid-cols-[15rem_1fr]">
    <Skeleton className="h-16 lg:h-[40rem]" />
    <div className="grid content-start gap-6">
      <p role="status" className="text-3xl font-extrabold tracking-tight">
        {shop.catalogue.loading}
      </p>
      <div className="grid gap-5 min-[30rem]:grid-cols-2 lg:grid-cols-3">
        {['a', 'b', 'c', 'd', 'e', 'f'].map((key) => (
          <Skeleton key={key} className="aspect-4/5" />
        ))}
      </div>
    </div>
  </div>
);
