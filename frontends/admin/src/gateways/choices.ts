import { answerOf, api } from '@eshop/ui/server/api';
import { attempt } from '@eshop/ui/server/attempt';
import type { Session } from '@eshop/ui/server/sessions';
import { product } from './product.ts';

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
  const asked = answerOf(api('warehouse', { session }).GET('/v1/warehouses', { params: { query: { limit: 100 } } }));
  const { value: page } = await attempt(asked);
  return (page?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
};
