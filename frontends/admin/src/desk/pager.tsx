import { Pending } from '@eshop/ui/components/pending.tsx';
import Link from 'next/link';
import { linkTo } from './links.ts';
import { smallButton } from './small-button.tsx';

interface Props {
  path: string;
  query: Readonly<Record<string, string>>;
  nextCursor: string | null;
}

/** The way through a list that pages by cursor: on, and back to its beginning. */
export const Pager = ({ path, query, nextCursor }: Props) =>
  (query.cursor || nextCursor) && (
    <nav aria-label="Pages" className="flex justify-end gap-2">
      {query.cursor && (
        <Link href={linkTo(path, query, { cursor: undefined })} className={smallButton()} prefetch={false}>
          First page
        </Link>
      )}
      {nextCursor && (
        <Link href={linkTo(path, query, { cursor: nextCursor })} className={smallButton()} rel="next" prefetch={false}>
          Next page <Pending />
        </Link>
      )}
    </nav>
  );
