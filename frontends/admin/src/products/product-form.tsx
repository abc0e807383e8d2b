'use client';

import { type CategoryTree, Product } from '@eshop/contracts/product';
import type { FormOutcome } from '@eshop/ui/components/form.tsx';
import { Notice, ProblemNotice } from '@eshop/ui/components/notice.tsx';
import { type FormEvent, type ReactNode, useRef, useState, useTransition } from 'react';
import { SmallButton } from '../desk/small-button.tsx';
import { Merge } from './merge.tsx';
import { ProductFields } from './product-fields.tsx';
import { emptyText, type FieldName, faultsOf, isSame, type ProductText, textOf } from './product-text.ts';

interface Props {
  /** Left out for a new one. */
  product?: Product;
  categories: CategoryTree['items'];
  action: (before: FormOutcome, form: FormData) => Promise<FormOutcome>;
  /** The hidden field that proves whose page it is. */
  csrf: ReactNode;
}

interface Seen {
  version: number;
  text: ProductText;
}

/** A product's form: validated as one types, and merged with what somebody else saved meanwhile. */
export const ProductForm = ({ product, categories, action, csrf }: Props) => {
  const isNew = !product;
  const form = useRef<HTMLFormElement>(null);
  const [baseVersion, setSeen] = useState<Seen | undefined>(product && seenOf(product));
  const [text, setText] = useState(baseVersion?.text ?? emptyText);
  const [touchedFields, setTouched] = useState<ReadonlySet<FieldName>>(new Set());
  const [{ problem, done: isDone }, setOutcome] = useState<FormOutcome>({});
  const [pending, start] = useTransition();
  const current = currentIn({ problem });
  const fieldErrors = problem?.errors ? refusals(problem.errors) : {};
  const faults = { ...fieldErrors, ...only(faultsOf(text, isNew), touchedFields) };

  const change = <Name extends FieldName>(name: Name, value: ProductText[Name]) => {
    setText({ ...text, [name]: value });
    setTouched(new Set([...touchedFields, name]));
    if (problem || isDone) setOutcome({});
  };
  const save = (typed: ProductText, over: Seen | undefined) => {
    const body = new FormData(form.current ?? undefined);
    body.set('text', JSON.stringify(typed));
    if (product && over) {
      body.set('id', product.id);
      body.set('version', String(over.version));
      body.set('seen', JSON.stringify(over.text));
    }
    start(async () => {
      const outcome = await action({}, body);
      const newer = currentIn(outcome);
      if (newer && over && isSameText(textOf(newer), over.text)) return save(typed, seenOf(newer));
      setOutcome(outcome);
      if (!outcome.done || !over) return;
      const savedText = { ...typed, cost: '' };
      setText(savedText);
      setSeen({ version: over.version + 1, text: savedText });
      setTouched(new Set());
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = Object.keys(faultsOf(text, isNew));
    setTouched(new Set(Object.keys(text) as FieldName[]));
    if (wrong.length > 0) return form.current?.querySelector<HTMLElement>(`#${wrong[0]}`)?.focus();
    if (baseVersion && isSameText(text, baseVersion.text)) return setOutcome({ done: 'Nothing was to be saved.' });
    save(text, baseVersion);
  };
  return (
    <>
      {current && baseVersion && (
        <Merge
          key={current.version}
          {...{ mine: text, seen: baseVersion.text, current, categories, pending }}
          onMerged={(merged) => {
            setText(merged);
            setSeen(seenOf(current));
            save(merged, seenOf(current));
          }}
        />
      )}
      <form ref={form} onSubmit={submit} noValidate hidden={current !== undefined} className="grid gap-5">
        {csrf}
        {problem && !current && !problem.errors && <ProblemNotice problem={problem} />}
        <ProductFields {...{ text, faults, categories, isNew }} onChange={change} />
        <div className="flex flex-wrap items-center gap-3">
          <SmallButton type="submit" look="primary" disabled={pending} aria-busy={pending}>
            {pending ? 'Saving…' : isNew ? 'Create the product' : 'Save changes'}
          </SmallButton>
          {Object.keys(faults).length > 0 && <p className="text-sm text-negative">Something is not right yet.</p>}
        </div>
      </form>
      {isDone && <Notice tone="positive" title={isDone} />}
    </>
  );
};

const seenOf = (product: Product): Seen => ({ version: product.version, text: textOf(product) });

/** What a refusal says that the product is now. */
const currentIn = ({ problem }: FormOutcome) => Product.safeParse(problem?.current).data;

/** Whether all fields say the same: a version that is newer by its images alone is no conflict. */
const isSameText = (a: ProductText, b: ProductText) =>
  (Object.keys(a) as FieldName[]).every((name) => isSame(name, a, b));

const refusals = (errors: readonly { pointer: string; message: string }[]) =>
  Object.fromEntries(errors.map(({ pointer, message }) => [pointer.split('/')[1], message]));

const only = (faults: Partial<Record<FieldName, string>>, names: ReadonlySet<FieldName>) =>
  Object.fromEntries(Object.entries(faults).filter(([name]) => names.has(name as FieldName)));
