import type { CategoryTree } from '@eshop/contracts/product';
import { Labelled, type Labels, labelColumns } from '../desk/labelled.tsx';

interface Props extends Labels {
  value: string;
  categories: CategoryTree['items'];
  onChange: (id: string) => void;
}

/** A choice from the tree of categories. */
export const CategorySelect = ({ value, categories, onChange, ...labels }: Props) => (
  <Labelled {...labels}>
    <select {...labelColumns(labels)} required value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">Choose…</option>
      {categories.map(({ id, name, children }) => (
        <optgroup key={id} label={name}>
          {children.map((child) => (
            <option key={child.id} value={child.id}>
              {child.name}
            </option>
          ))}
          <option value={id}>{name}, any other</option>
        </optgroup>
      ))}
    </select>
  </Labelled>
);
