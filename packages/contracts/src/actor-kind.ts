import { z } from 'zod';

/** Who did something, as a customer learns it: ids of team members are for the team alone. */
export const ActorKind = z.enum(['customer', 'shop', 'system']).meta({ id: 'ActorKind' });
export type ActorKind = z.infer<typeof ActorKind>;

/** What the platform itself signs with. */
const systemActors = new Set(['system', 'order', 'payment', 'restore']);

/** Returns who `by` is to the customer with this id. */
export const actorKindOf = (by: string, customerId: string): ActorKind => {
  if (by === customerId) return 'customer';
  return systemActors.has(by) ? 'system' : 'shop';
};
