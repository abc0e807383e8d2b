import type { Session } from '@eshop/ui/server/sessions';
import { warehouse } from './warehouse.ts';

/** What the warehouses are called, by id. Throws as `answerOf` does. */
export const warehouseNames = async (session: Session): Promise<ReadonlyMap<string, string>> =>
  new Map((await warehouse.list(session)).map(({ id, name }) => [id, name]));
