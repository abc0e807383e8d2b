import { CsrfField } from '@eshop/ui/components/csrf-field.tsx';
import { Form } from '@eshop/ui/components/form.tsx';
import { requestLog } from '@eshop/ui/server/log';
import Link from 'next/link';
import { Ask } from '../desk/ask.tsx';
import { requireDesk } from '../desk/desk.ts';
import { linkTo } from '../desk/links.ts';
import { forgetView, keepView } from './actions.ts';
import { type View, views } from './views.ts';

interface Props {
  path: string;
  query: Readonly<Record<string, string>>;
}

/** The views of a list that somebody keeps, and a way to keep the one on the page. */
export const SavedViews = async ({ path, query }: Props) => {
  const { person } = await requireDesk();
  const myViews = (await views.of(person.id).catch(unreadable)).filter((view) => view.path === path);
  const { cursor: _, ...filter } = query;
  const currentFilter = new URLSearchParams(filter).toString();
  return (
    <div className="flex flex-wrap items-center gap-2 text-sm">
      <nav aria-label="Saved views" className="contents">
        {myViews.map((view) => (
          <Link
            key={view.name}
            href={linkTo(path, Object.fromEntries(new URLSearchParams(view.query)))}
            prefetch={false}
            aria-current={view.query === currentFilter ? 'true' : undefined}
            className="inline-flex min-h-8 items-center rounded-full border border-line bg-raised px-3 hover:border-accent aria-[current]:border-ink aria-[current]:bg-ink aria-[current]:text-surface"
          >
            {view.name}
          </Link>
        ))}
      </nav>
      {currentFilter && !myViews.some((view) => view.query === currentFilter) && (
        <Ask label="Save this view" title="Save this view">
          <Form action={keepView} submit="Save" fields={[{ name: 'name', label: 'Name of the view', maxLength: 40 }]}>
            <CsrfField />
            <input type="hidden" name="path" value={path} />
            <input type="hidden" name="query" value={currentFilter} />
          </Form>
        </Ask>
      )}
      {myViews.length > 0 && (
        <Ask label="Edit views" title="Saved views">
          {myViews.map((view) => (
            <Forget key={view.name} view={view} />
          ))}
        </Ask>
      )}
    </div>
  );
};

const Forget = ({ view: { path, name } }: { view: View }) => (
  <Form action={forgetView} fields={[]} submit={`Forget “${name}”`} look="quiet">
    <CsrfField />
    <input type="hidden" name="path" value={path} />
    <input type="hidden" name="name" value={name} />
  </Form>
);

/** Views are a convenience: a list is shown without them. */
const unreadable = async (error: unknown): Promise<View[]> => {
  (await requestLog()).warn({ err: error }, 'the saved views cannot be read');
  return [];
};
