import { answerOf, api } from '@eshop/ui/server/api';
import type { Session } from '@eshop/ui/server/sessions';

/** What the warehouses are called, by id; the first hundred. Throws as `answerOf` does. */
export const warehouseNames = async (session: Session): Promise<ReadonlyMap<string, string>> => {
  const { items } = await answerOf(
    api('warehouse', { session }).GET('/v1/warehouses', { params: { query: { limit: 100 } } }),
  );
  return new Map(items.map(({ id, name }) => [id, name]));
};
