import { attempt } from '@eshop/ui/server/attempt';
import type { Session } from '@eshop/ui/server/sessions';
import { product } from './product.ts';
import { warehouse } from './warehouse.ts';

export interface Choice {
  value: string;
  label: string;
}

/** Every category by its path, those below another set in. Empty where product does not answer: a filter less. */
export const categoryChoices = async (session: Session): Promise<Choice[]> => {
  const { value: tree } = await attempt(product.categories(session));
  return (tree?.items ?? []).flatMap(({ path, name, children }) => [
    { value: path, label: name },
    ...children.map((child) => ({ value: child.path, label: `${name} › ${child.name}` })),
  ]);
};

/** The warehouses that somebody may see. Empty where they may not, or warehouse does not answer. */
export const warehouseChoices = async (session: Session): Promise<Choice[]> => {
  const { value: warehouses } = await attempt(warehouse.list(session));
  return (warehouses ?? []).map(({ id, name }) => ({ value: id, label: name }));
};
