import { CsrfField } from '@eshop/ui/components/csrf-field.tsx';
import { Form } from '@eshop/ui/components/form.tsx';
import Link from 'next/link';
import { searchPeople } from './search-people.ts';

const fields = [
  {
    name: 'q',
    label: 'Username, e-mail address or name begins with',
    maxLength: 254,
    optional: true,
  },
] as const;

/** Looks for people by a text that stays out of the page's address. */
export const SearchForm = ({ q }: { q: string }) => (
  <search className="grid gap-2 rounded-xl border border-line bg-raised p-3">
    <Form key={q} action={searchPeople} fields={fields} submit="Search" look="quiet" prefix="people" values={{ q }}>
      <CsrfField />
    </Form>
    {q !== '' && (
      <Link href="/people" prefetch={false} className="justify-self-start text-sm text-accent underline">
        Show everybody
      </Link>
    )}
  </search>
);
