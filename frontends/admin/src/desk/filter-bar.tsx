'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactNode, useTransition } from 'react';
import { linkTo } from './links.ts';
import { smallButton } from './small-button.tsx';

export interface FilterField {
  name: string;
  label: string;
  /** `choice` takes one of its options, `text` is sent by Enter or the button. */
  type: 'text' | 'date' | 'choice' | 'number';
  options?: readonly { value: string; label: string }[];
  /** What a choice says that is left open. @default 'All' */
  all?: string;
  placeholder?: string;
}

interface Props {
  path: string;
  fields: readonly FilterField[];
  /** The page's query; what no field is of stays, but for the cursor. */
  query: Readonly<Record<string, string>>;
  /** Other filters, e.g. a `ProductPicker`. */
  children?: ReactNode;
  /** The names of those. */
  also?: readonly string[];
}

const input = 'min-h-8 rounded-lg border border-line-strong bg-raised px-2 text-sm';

/** The filters of a list, kept in the page's address. A choice holds at once; without JavaScript the button sends them. */
export const FilterBar = ({ path, fields, query, children, also = [] }: Props) => {
  const router = useRouter();
  const [pending, start] = useTransition();
  const { cursor: _, ...keptQuery } = query;
  const send = (form: HTMLFormElement) => {
    const formValues = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    start(() => router.push(linkTo(path, keptQuery, formValues)));
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    send(event.currentTarget);
  };
  const names = [...fields.map(({ name }) => name), ...also];
  const isFiltered = names.some((name) => query[name]);
  return (
    <search>
      <form
        action={path}
        onSubmit={submit}
        aria-busy={pending}
        className="flex flex-wrap items-end gap-x-3 gap-y-2 rounded-xl border border-line bg-raised p-3"
      >
        {fields.map(({ name, label, type, options, all = 'All', placeholder }) => (
          <div key={`${name} ${query[name] ?? ''}`} className="grid gap-0.5">
            <label htmlFor={`filter-${name}`} className="text-xs text-muted">
              {label}
            </label>
            {type === 'choice' ? (
              <select
                id={`filter-${name}`}
                name={name}
                defaultValue={query[name] ?? ''}
                onChange={(event) => event.target.form && send(event.target.form)}
                className={input}
              >
                <option value="">{all}</option>
                {options?.map((option) => (
                  <option key={option.value} value={option.value}>
                    {option.label}
                  </option>
                ))}
              </select>
            ) : (
              <input
                id={`filter-${name}`}
                name={name}
                type={type}
                defaultValue={query[name] ?? ''}
                placeholder={placeholder}
                maxLength={200}
                className={input}
              />
            )}
          </div>
        ))}
        {children}
        {Object.entries(keptQuery)
          .filter(([name]) => !names.includes(name))
          .map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
        <button type="submit" className={smallButton()}>
          {pending ? 'Searching…' : 'Search'}
        </button>
        {isFiltered && (
          <Link href={path} className="min-h-8 content-center text-sm text-accent underline" prefetch={false}>
            Clear
          </Link>
        )}
      </form>
    </search>
  );
};
