import { orders } from '#texts/orders';

/** Why a proof did not arrive and how to continue, in the shop's words. */
export const proofError = (name: string | undefined): string => {
  const { errors, failed: fallback } = orders.proof;
  return (name !== undefined && Object.hasOwn(errors, name) && errors[name]) || fallback;
};
