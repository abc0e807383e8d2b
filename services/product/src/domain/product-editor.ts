import { type Actor, actorOf } from '@eshop/service-kit/audit/audit-log';
import type { User } from '@eshop/service-kit/auth/user';

/** Somebody who edits products. */
export interface ProductEditor extends Actor {
  /** Whether they may lower a price below half, and change a SKU or vehicle class. @default false */
  mayReprice?: boolean;
}

/** Returns a user as an editor of products. */
export const editorOf = (user: Pick<User, 'id' | 'username' | 'may'>): ProductEditor => ({
  ...actorOf(user),
  mayReprice: user.may('product:reprice'),
});
