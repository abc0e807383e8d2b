import { problem } from '../problem-type.ts';

export const cartEmpty = problem('cart-empty', 409, 'Empty cart', {
  meaning: 'The order names no items, and the cart is empty.',
  action: 'Add products to the cart, or name the items.',
});
export const cartOrdered = problem('cart-already-ordered', 409, 'Cart already ordered', {
  meaning: 'Everything in the cart was ordered already; `orderId` is the order.',
  action: 'Show that order. To order the same again, send the items or change the cart.',
});
export const productGone = problem('product-gone', 409, 'Product no longer for sale', {
  meaning: 'Some of the products are no longer for sale; `missing` lists their identifiers.',
  action: 'Remove them and order again.',
});
export const destinationNotServed = problem('destination-not-served', 422, 'Destination not served', {
  meaning: 'The shop does not deliver to the country of the address.',
  action: 'Choose an address in another country.',
});
export const totalChanged = problem('total-changed', 409, 'Changed total', {
  meaning: 'The order would cost another total than `expectedTotal`; `total` is the current one.',
  action: 'Show the current total, and order again once the buyer accepts it.',
});
export const firstOrderLimit = problem('first-order-limit', 409, 'First-order limit reached', {
  meaning: 'First orders may hold a share of the stock, which is used up; `lines` names the products.',
  action: 'Request an approval with `POST /v1/order-approvals`, or try again later.',
});
export const tooManyOrders = problem('too-many-unpaid-orders', 409, 'Too many unpaid orders', {
  meaning:
    'As many orders of the customer, the address or the network as allowed wait for payment, or ended with a payment that is to be checked.',
  action: 'Pay or cancel one of them, or try again once the payments are checked.',
});
export const tooManyUnits = problem('too-many-units', 409, 'Too many unpaid units', {
  meaning: 'More units of a product would wait for payment than allowed; `limit` and `lines` say which.',
  action: 'Reduce the quantity, or pay for open orders first.',
});
export const approvalRequired = problem('approval-required', 409, 'Approval required', {
  meaning: 'The unpaid orders would be worth more than `limit`.',
  action: 'Request an approval with `POST /v1/order-approvals`, or order less.',
});
export const approvalNotNeeded = problem('approval-not-needed', 409, 'Approval not needed', {
  meaning: 'No order of the customer was refused within a day for want of an approval.',
  action: 'Place the order.',
});
export const orderCoolDown = problem('order-cool-down', 429, 'Order cool-down', {
  meaning: 'Several orders of the customer ended unpaid.',
  action: 'Order again after the time that `Retry-After` says.',
});
export const placingTimedOut = problem('placing-took-too-long', 503, 'Placing timed out', {
  meaning: 'The order could not be placed in time and was rolled back.',
  action: 'Send the order again with the same `Idempotency-Key`.',
});
export const ownOrder = problem('own-order', 403, 'Own order', {
  meaning: 'Team members cannot decide on their own orders.',
  action: 'Ask a colleague.',
});
export const ownApproval = problem('own-approval', 403, 'Own request', {
  meaning: 'Team members cannot decide on their own requests for approval.',
  action: 'Ask a colleague.',
});
export const wrongState = problem('wrong-state', 409, 'Invalid state', {
  meaning: 'The state of the resource does not allow the operation.',
  action: 'Read the resource again and show its current state.',
});
export const returnExceedsOrder = problem('return-exceeds-order', 409, 'Return exceeds order', {
  meaning: 'More units would be returned than were ordered and not returned yet.',
  action: 'Reduce the quantities.',
});
export const refundExceedsOrder = problem('refund-exceeds-order', 409, 'Refund exceeds order', {
  meaning: 'More money would be refunded than was paid and not refunded yet.',
  action: 'Reduce the amount.',
});
export const tooManyStreams = problem('too-many-streams', 429, 'Too many streams', {
  meaning: 'The user or the network has as many event streams open as allowed.',
  action: 'Close one of them, or poll the order.',
});
