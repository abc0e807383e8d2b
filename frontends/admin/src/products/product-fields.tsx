import type { CategoryTree } from '@eshop/contracts/product';
import { Labelled, labelColumns } from '../desk/labelled.tsx';
import { CategorySelect } from './category-select.tsx';
import { type FieldName, fieldLabels, type ProductText } from './product-text.ts';
import { SpecRows } from './spec-rows.tsx';

interface Props {
  text: ProductText;
  faults: Partial<Record<FieldName, string>>;
  categories: CategoryTree['items'];
  isNew: boolean;
  onChange: <Name extends FieldName>(name: Name, value: ProductText[Name]) => void;
}

type LineName = 'name' | 'brand' | 'sku' | 'price' | 'cost';

/** The fields of a product, each with what is wrong with it. */
export const ProductFields = ({ text, faults, categories, isNew, onChange }: Props) => {
  const labels = (name: FieldName, hint?: string) => ({
    id: name,
    label: fieldLabels[name],
    hint,
    error: faults[name],
  });
  const line = (name: LineName, maxLength: number, hint?: string) => (
    <Labelled {...labels(name, hint)}>
      <input
        {...labelColumns(labels(name, hint))}
        type="text"
        inputMode={name === 'price' || name === 'cost' ? 'decimal' : 'text'}
        autoComplete="off"
        maxLength={maxLength}
        value={text[name]}
        onChange={(event) => onChange(name, event.target.value)}
      />
    </Labelled>
  );
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {line('name', 120)}
      {line('brand', 60)}
      {line('sku', 40, 'Letters, digits, dots, dashes and underscores.')}
      <CategorySelect
        {...labels('categoryId')}
        value={text.categoryId}
        categories={categories}
        onChange={(id) => onChange('categoryId', id)}
      />
      {line('price', 16, 'In dollars, e.g. 45990.50.')}
      {line('cost', 16, isNew ? 'What the shop pays for one. Never shown to customers.' : costHint)}
      <Labelled {...labels('vehicleClass')}>
        <select
          {...labelColumns(labels('vehicleClass'))}
          value={text.vehicleClass}
          onChange={(event) => onChange('vehicleClass', event.target.value)}
        >
          <option value="">Choose…</option>
          <option value="car">Car</option>
          <option value="motorcycle">Motorcycle</option>
        </select>
      </Labelled>
      <div className="sm:col-span-2">
        <Labelled {...labels('description')}>
          <textarea
            {...labelColumns(labels('description'))}
            rows={5}
            maxLength={5000}
            value={text.description}
            onChange={(event) => onChange('description', event.target.value)}
          />
        </Labelled>
      </div>
      <div className="sm:col-span-2">
        <SpecRows rows={text.specs} error={faults.specs} onChange={(rows) => onChange('specs', rows)} />
      </div>
    </div>
  );
};

const costHint = 'Leave it empty to keep what it is; it is not shown again once saved.';
