import { CsrfField } from '@eshop/ui/components/csrf-field.tsx';
import { Form } from '@eshop/ui/components/form.tsx';
import Link from 'next/link';
import { linkTo, pick } from '../desk/links.ts';
import { orderFilters } from './query.ts';
import { searchOrders } from './search-orders.ts';

const fields = [{ name: 'q', label: 'Number, name or id', maxLength: 100, optional: true }] as const;

interface Props {
  q: string;
  query: Readonly<Record<string, string>>;
}

/** Looks for orders by a text that stays out of the page's address where it may be a customer's name. */
export const SearchForm = ({ q, query }: Props) => {
  const filters = pick(query, orderFilters);
  return (
    <search className="grid gap-2 rounded-xl border border-line bg-raised p-3">
      <Form
        key={q}
        action={searchOrders}
        fields={fields}
        submit="Find orders"
        look="quiet"
        prefix="orders"
        values={{ q }}
      >
        <CsrfField />
        {Object.entries(filters).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      </Form>
      {q !== '' && (
        <Link
          href={linkTo('/orders', filters)}
          prefetch={false}
          className="justify-self-start text-sm text-accent underline"
        >
          Clear the search
        </Link>
      )}
    </search>
  );
};
