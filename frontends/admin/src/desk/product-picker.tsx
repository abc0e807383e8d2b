'use client';

import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { labelOf, type PickedProduct } from './picked-product.ts';
import { useFoundProducts } from './use-found-products.ts';

interface Props {
  /** The field that carries the product's id. @default 'productId' */
  name?: string;
  /** @default 'Product' */
  label?: string;
  /** What is chosen at first. */
  value?: PickedProduct | undefined;
  /** Told what is chosen, undefined when the choice is taken back. */
  onChoose?: (product: PickedProduct | undefined) => void;
  /** As low as a filter, whose form it sends when something is chosen. @default false */
  filter?: boolean;
  error?: string | undefined;
}

const looks = {
  filter: { label: 'text-xs text-muted', input: 'min-h-8 w-56 text-sm' },
  field: { label: 'text-sm font-medium', input: 'min-h-11 w-full text-base' },
};

/**
 * Chooses a product by search as one types: a combobox with a list (ARIA 1.2), by keyboard and by mouse. Its hidden field
 * holds the id; what is typed and not chosen is no choice.
 */
export const ProductPicker = ({
  name = 'productId',
  label = 'Product',
  value,
  onChoose,
  filter = false,
  error,
}: Props) => {
  const id = useId();
  const hiddenInput = useRef<HTMLInputElement>(null);
  const [selection, setChosen] = useState(value);
  const [text, setText] = useState(value ? labelOf(value) : '');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const { state, items } = useFoundProducts(selection ? '' : text, open);
  const look = looks[filter ? 'filter' : 'field'];

  const choose = (product: PickedProduct | undefined) => {
    setChosen(product);
    setText(product ? labelOf(product) : '');
    setOpen(false);
    setAt(-1);
    onChoose?.(product);
    if (!filter || !hiddenInput.current) return;
    hiddenInput.current.value = product?.id ?? ''; // at once: the form is sent before the next render
    hiddenInput.current.form?.requestSubmit();
  };
  const type = (typed: string) => {
    setText(typed);
    setOpen(true);
    setAt(-1);
    if (selection) {
      setChosen(undefined);
      onChoose?.(undefined);
    }
  };
  const leave = () => {
    setOpen(false);
    if (selection || text === '') return;
    setChosen(value);
    setText(value ? labelOf(value) : '');
    onChoose?.(value);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => (open ? setAt(Math.min(at + 1, items.length - 1)) : setOpen(true)),
    ArrowUp: () => setAt(Math.max(at - 1, -1)),
    Escape: () => (open ? setOpen(false) : choose(undefined)),
    Enter: () => {
      const product = items[at] ?? (items.length === 1 ? items[0] : undefined);
      if (product && state === 'found') choose(product);
      else if (text === '' && filter) choose(undefined);
    },
  };
  const press = (event: KeyboardEvent) => {
    const act = keys[event.key];
    const free = (event.key === 'Enter' && !open && selection) || (event.key === 'Escape' && !open && text === '');
    if (!act || free) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <div className="relative grid gap-0.5">
      <label htmlFor={`${id}-input`} className={look.label}>
        {label}
      </label>
      <input ref={hiddenInput} type="hidden" name={name} value={selection?.id ?? ''} />
      <input
        id={`${id}-input`}
        role="combobox"
        type="text"
        autoComplete="off"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && at >= 0 ? `${id}-${at}` : undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        placeholder="Name, brand or SKU"
        maxLength={200}
        value={text}
        onChange={(event) => type(event.target.value)}
        onClick={() => setOpen(true)}
        onKeyDown={press}
        onBlur={leave}
        className={`rounded-lg border border-line-strong bg-raised px-2 aria-invalid:border-negative ${look.input}`}
      />
      <Choices {...{ id, open, at, state, items, choose }} />
      {error && (
        <p id={`${id}-error`} className="text-sm text-negative">
          {error}
        </p>
      )}
    </div>
  );
};

interface ChoicesProps {
  id: string;
  open: boolean;
  at: number;
  state: 'searching' | 'away' | 'found';
  items: readonly PickedProduct[];
  choose: (product: PickedProduct) => void;
}

const statusTexts = { searching: 'Searching…', away: 'The search does not answer.', found: 'No product is found.' };

const Choices = ({ id, open, at, state, items, choose }: ChoicesProps) => (
  <div
    hidden={!open}
    className="absolute top-full left-0 z-20 mt-1 max-h-72 w-max max-w-[min(28rem,80vw)] min-w-full overflow-y-auto rounded-lg border border-line-strong bg-raised shadow-lift"
  >
    <div id={`${id}-list`} role="listbox" aria-label="Products">
      {items.map((product, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox takes the keys, the focus never comes here
        <div
          key={product.id}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(product)}
          className="cursor-pointer px-3 py-1.5 text-sm hover:bg-sunken aria-selected:bg-accent-soft aria-selected:text-accent-strong"
        >
          <span className="font-medium">{product.name}</span>{' '}
          <span className="font-mono text-xs text-muted">{product.sku}</span>
        </div>
      ))}
    </div>
    <p role="status" className="px-3 py-1.5 text-sm text-muted empty:hidden">
      {items.length === 0 && open && statusTexts[state]}
    </p>
  </div>
);
