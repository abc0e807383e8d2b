/** Returns the id of a user's cart, of which each user has one. */
export const userCartId = (userId: string): string => `user:${userId}`;

/** Returns the id of a guest's cart, from the random number in the guest's cookie. */
export const guestCartId = (cookieId: string): string => `guest:${cookieId}`;
