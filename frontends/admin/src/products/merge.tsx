'use client';

import type { CategoryTree, Product } from '@eshop/contracts/product';
import { Notice } from '@eshop/ui/components/notice.tsx';
import { type FormEvent, useState } from 'react';
import { SmallButton } from '../desk/small-button.tsx';
import { differences, merge, type Side } from './merge-fields.ts';
import { type FieldName, fieldLabels, type ProductText, textOf } from './product-text.ts';

interface Props {
  mine: ProductText;
  seen: ProductText;
  current: Product;
  categories: CategoryTree['items'];
  pending: boolean;
  /** Takes what was chosen, to be saved over what is there now. */
  onMerged: (merged: ProductText) => void;
}

/** Two changes of the same product side by side: what one typed, and what is kept now. */
export const Merge = ({ mine, seen, current, categories, pending, onMerged }: Props) => {
  const theirText = textOf(current);
  const rows = differences({ mine, seen, theirs: theirText });
  const [choices, setChosen] = useState<Partial<Record<FieldName, Side>>>(() =>
    Object.fromEntries(rows.flatMap(({ name, side }) => (side ? [[name, side]] : []))),
  );
  const show = (name: FieldName, text: ProductText) => valueText(name, text, categories);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onMerged(merge({ mine, theirs: theirText }, choices));
  };
  const choice = (name: FieldName, side: Side, text: ProductText) => (
    <label className="flex gap-2 rounded-lg border border-line p-2 text-sm has-checked:border-accent has-checked:bg-accent-soft">
      <input
        type="radio"
        name={`merge-${name}`}
        required
        checked={choices[name] === side}
        onChange={() => setChosen({ ...choices, [name]: side })}
        className="mt-0.5 accent-accent"
      />
      <span className="min-w-0">
        <span className="block text-xs text-muted">{side === 'mine' ? 'Yours' : 'Now'}</span>
        <span className="break-words whitespace-pre-line">{show(name, text)}</span>
      </span>
    </label>
  );
  return (
    <form onSubmit={submit} aria-label="Merge" className="grid gap-4">
      <Notice tone="caution" title="Somebody else changed this product meanwhile">
        Nothing of yours is lost or saved yet. Choose for each field, then save again.
      </Notice>
      {rows.length === 0 && <p className="text-sm">Nothing that you typed collides with it.</p>}
      {rows.map(({ name, side }) => (
        <fieldset key={name} className="grid gap-2 sm:grid-cols-2">
          <legend className="mb-1 text-sm font-medium">
            {fieldLabels[name]}
            {side === undefined && <span className="font-normal text-caution"> · changed by both</span>}
          </legend>
          {choice(name, 'mine', mine)}
          {choice(name, 'theirs', theirText)}
        </fieldset>
      ))}
      <div>
        <SmallButton type="submit" look="primary" disabled={pending}>
          {pending ? 'Saving…' : 'Save what is chosen'}
        </SmallButton>
      </div>
    </form>
  );
};

const valueText = (name: FieldName, text: ProductText, categories: Props['categories']): string => {
  if (name === 'specs') return text.specs.map((row) => row.join(': ')).join('\n') || 'None';
  if (name !== 'categoryId') return text[name] || 'Empty';
  const allCategories = categories.flatMap((root) => [root, ...root.children]);
  return allCategories.find(({ id }) => id === text.categoryId)?.name ?? 'None';
};
