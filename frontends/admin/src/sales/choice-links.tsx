import Link from 'next/link';
import { linkTo } from '../desk/links.ts';

interface Props {
  label: string;
  /** The parameter that a click sets. */
  name: string;
  options: readonly (string | { value: string; label: string })[];
  chosen: string;
  query: Readonly<Record<string, string>>;
  /** What else a click changes. */
  also?: Readonly<Record<string, undefined>>;
}

/** A choice of one among few, each a click away and kept in the page's address. */
export const ChoiceLinks = ({ label, name, options, chosen, query, also = {} }: Props) => (
  <nav aria-label={label} className="flex flex-wrap gap-1 text-sm">
    {options.map((option) => {
      const { value, label: text } = typeof option === 'string' ? { value: option, label: option } : option;
      return (
        <Link
          key={value}
          href={linkTo('/sales', query, { ...also, cursor: undefined, [name]: value })}
          aria-current={value === chosen ? 'true' : undefined}
          prefetch={false}
          scroll={false}
          className="min-h-8 content-center rounded-lg border border-transparent px-2.5 hover:bg-sunken aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:text-accent-strong"
        >
          {text}
        </Link>
      );
    })}
  </nav>
);
