/** The epoch of Redis, from one loss of its data to the next; missing when Redis lost everything. */
export const epochKey = 'carts:epoch';
/** How many carts are restored; exists only during a restore. */
export const restoringKey = 'carts:restoring';
/** Carts changed since they were last written to MySQL, by when. */
export const dirtyKey = 'carts:dirty';
/** Carts that a process is writing to MySQL, by since when. */
export const flushingKey = 'carts:flushing';

const prefix = 'cart:';
export const cartKey = (id: string) => `${prefix}${id}`;
export const cartIdOf = (key: string) => key.slice(prefix.length);
export const productKey = (id: string) => `product:${id}`;

/** There once carts may have been evicted: a cart that is missing may then be in MySQL. */
export const evictingKey = 'carts:evicting';
/** The minute in which guests of a network began carts last, and how many; the network is hashed. */
export const newCartsKey = (networkHash: string) => `carts:new:${networkHash}`;

/** A guest's cart that was not changed again an hour after its first line lives this long after its last change, in seconds. */
export const newGuestSeconds = 86_400;

/** Carts live this long after their last change, in seconds: 30 days. */
export const cartSeconds = 30 * 86_400;
