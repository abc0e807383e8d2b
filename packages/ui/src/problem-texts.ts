import type { Problem } from '@eshop/contracts/problem';
import { problemNameOf } from '@eshop/contracts/problem-type';
import type { ProblemName } from '@eshop/contracts/problems';
import { texts } from './texts.ts';

interface Text {
  title: string;
  detail: string;
}
type Wording = Text | ((problem: Problem) => Text);

const tryAgainLater = { detail: 'Wait a minute, then try again.' };
const unavailableText = texts.away;
const reload = { detail: 'Load the page again to see how it is now.' };

/** What the sites say of each problem of a service, where a page has nothing more specific to say. */
const wordings: Readonly<Record<ProblemName, Wording>> = {
  'bad-request': { title: 'Some of this is not valid', detail: 'Check what you entered and try again.' },
  unauthorized: { title: 'Please log in again', detail: 'Your session has ended.' },
  forbidden: { title: 'You cannot do this', detail: 'Your roles do not allow it. Nothing was changed.' },
  'second-factor-required': { title: 'Please confirm your login', detail: 'Enter a code of your authenticator app.' },
  'not-found': { title: 'This does not exist', detail: 'It may have been removed, or the link is mistyped.' },
  'method-not-allowed': unavailableText,
  'request-timeout': { title: 'This took too long to arrive', detail: 'Check your connection and try again.' },
  'precondition-failed': { title: 'This was changed meanwhile', ...reload },
  'precondition-required': { title: 'This was changed meanwhile', ...reload },
  'too-large': { title: 'This is too large', detail: 'Send a smaller file or a shorter text.' },
  'unsupported-media-type': { title: 'This kind of file cannot be used', detail: 'Choose a file of another type.' },
  'idempotency-key-reused': {
    title: 'This was sent already',
    detail: 'The first attempt went through. Load the page again to see it.',
  },
  'too-many-requests': { title: 'Too many attempts in a short time', ...tryAgainLater },
  internal: unavailableText,
  unavailable: unavailableText,
  'upload-too-slow': { title: 'The connection is too slow', detail: 'Try again on another network.' },
  'too-many-uploads': {
    title: 'Other files are still being sent',
    detail: 'Wait until they are done, then try again.',
  },
  'too-many-refused-files': { title: 'Too many files could not be used', detail: 'Try again later.' },
  'upload-share-used': {
    title: 'Other files are still being sent',
    detail: 'Wait until they are done, then try again.',
  },
  'upload-displaced': { title: 'Many files are arriving right now', detail: 'Try again in a moment.' },
  'destination-not-served': {
    title: 'We don’t deliver to this country yet',
    detail: 'Choose an address in another country.',
  },
  'grant-chain-too-long': {
    title: 'You cannot grant this',
    detail: 'Your own permissions came to you over too many people. Ask somebody who has them from fewer.',
  },
  'already-registered': {
    title: 'You may already have an account',
    detail: 'The username or the e-mail address is in use. Log in, or choose another one.',
  },
  'registration-pending': { title: 'This e-mail address is being registered', ...tryAgainLater },
  'account-not-accepted': { title: 'This username cannot be used here', detail: 'Register with another one.' },
  'not-confirmed': { title: 'Confirm your e-mail address first', detail: 'Enter the code that we sent you.' },
  'login-step-needed': { title: 'You cannot log in yet', detail: 'Ask an administrator to reset your account.' },
  'password-change-required': { title: 'Choose a password of your own', detail: 'Then log in with it.' },
  'too-many-attempts': { title: 'Too many attempts', detail: 'Wait a while, then try again.' },
  'password-login-exists': { title: 'This account has a password', detail: 'Log in with your password.' },
  'email-not-verified': { title: 'Google has not verified this e-mail address', detail: 'Register with a password.' },
  'second-factor-enrolled': {
    title: 'An authenticator app is set up already',
    detail: 'Use its codes, or ask an administrator to reset it.',
  },
  'second-factor-not-enrolled': { title: 'No authenticator app is set up', detail: 'Start the setup again.' },
  'last-admin': { title: 'Somebody must stay admin', detail: 'Make somebody else an admin first.' },
  'policy-without-admin': {
    title: 'Admins must stay able to change the policy.',
    detail: 'Nothing was changed. Leave admins these permissions.',
  },
  'own-roles': { title: 'Nobody changes their own roles', detail: 'Ask a colleague to change your roles.' },
  'beyond-own-permissions': {
    title: 'This goes beyond your own permissions',
    detail: 'Nothing was changed. Ask an administrator.',
  },
  'cart-full': { title: 'Your cart is full', detail: 'Remove something from it first.' },
  'cart-empty': { title: 'Your cart is empty', detail: 'Add something to it first.' },
  'cart-already-ordered': { title: 'You already ordered this cart', detail: 'See it in your orders.' },
  'product-gone': { title: 'Something is no longer available', detail: 'Remove it to continue.' },
  'total-changed': {
    title: 'The total has changed',
    detail: 'Look at the new total, and order again if it suits you.',
  },
  'first-order-limit': { title: 'This is in high demand', detail: 'Ask us to approve your order, or try again later.' },
  'too-many-unpaid-orders': {
    title: 'You cannot place another order yet',
    detail: 'Pay or cancel an open order. If there is none, try again later.',
  },
  'too-many-units': { title: 'Too many of one product', detail: 'Reduce the quantity to continue.' },
  'approval-required': { title: 'We review orders of this value first', detail: 'Ask us to approve this one.' },
  'approval-not-needed': { title: 'Your order needs no approval', detail: 'Place it as it is.' },
  'order-cool-down': { title: 'You can order again soon', detail: 'Several of your orders ended unpaid.' },
  'placing-took-too-long': unavailableText,
  'own-order': { title: 'This is your own order', detail: 'Nothing was changed. Ask a colleague to decide on it.' },
  'own-approval': {
    title: 'This is your own request',
    detail: 'Nothing was changed. Ask a colleague to decide on it.',
  },
  'wrong-state': { title: 'This is no longer possible', ...reload },
  'return-exceeds-order': {
    title: 'More would be returned than was ordered',
    detail: 'Nothing was changed. Reduce the quantities.',
  },
  'refund-exceeds-order': {
    title: 'More would be refunded than was paid',
    detail: 'Nothing was changed. Reduce the amount.',
  },
  'too-many-streams': { title: 'Too many pages are open', detail: 'Close one of them.' },
  'second-person-required': {
    title: 'Another person must record this refund',
    detail:
      'Nothing was changed. Ask somebody who neither approved the payment nor made the refund due, and who did not give those people their roles or get a role from them.',
  },
  'second-person-too-recent': {
    title: 'Your role is too new for this refund',
    detail: 'Nothing was changed. Ask somebody who has had their role for longer, or try again later.',
  },
  'refund-reference-used': {
    title: 'Another refund has this reference',
    detail: 'Nothing was changed. Check the reference of the bank transfer.',
  },
  'payment-deadline-passed': { title: 'The payment deadline has passed', detail: 'Place a new order.' },
  'proof-limit': { title: 'No more proofs can be sent', detail: 'We’ll review the last one.' },
  'proof-request-limit': { title: 'Another proof cannot be requested', detail: 'Approve or reject this one.' },
  'proof-unsupported': { title: 'This kind of file cannot be read', detail: 'Send a PDF or an image.' },
  'proof-heic': { title: 'HEIC photos cannot be read', detail: 'Send a screenshot of the photo.' },
  'proof-damaged': { title: 'This file is damaged', detail: 'Download it again, or send a screenshot of it.' },
  'proof-encrypted': { title: 'This PDF is locked with a password', detail: 'Send a screenshot of it.' },
  'proof-active-content': { title: 'This PDF contains scripts', detail: 'Send a screenshot of it.' },
  'proof-too-many-pixels': { title: 'This image has too many pixels', detail: 'Send a smaller one.' },
  'proof-too-complex': { title: 'This file is too complex', detail: 'Send a screenshot of it.' },
  'sku-taken': { title: 'Another product has this SKU', detail: 'Choose another SKU.' },
  'edit-conflict': { title: 'Others are changing this too', detail: 'Try again in a moment.' },
  'price-drop': {
    title: 'The price drops too far',
    detail: 'It is less than half of the highest price of the last seven days. Ask somebody who may reprice.',
  },
  'product-identity': {
    title: 'The SKU and the vehicle class cannot be changed',
    detail: 'Ask somebody who may reprice, or create another product.',
  },
  'too-many-images': { title: 'This product has the maximum number of images', detail: 'Remove one first.' },
  busy: { title: 'Other exports are running', ...tryAgainLater },
  'stock-short': { title: 'Not enough in stock', detail: 'Reduce the quantity to continue.' },
  'not-sent': { title: 'More would come back than was sent', detail: 'Reduce the quantity, or check the order.' },
  'same-warehouse': { title: 'Both warehouses are the same', detail: 'Choose two different warehouses.' },
  'warehouse-name-taken': { title: 'Another warehouse has this name', detail: 'Choose another name.' },
  'unknown-reference': { title: 'This warehouse or product does not exist', detail: 'Choose another one.' },
  'other-warehouse': {
    title: 'This is not one of your warehouses',
    detail: 'Nothing was changed. Ask somebody who manages stock.',
  },
  'redrive-failed': ({ reason }) => ({
    title: 'The event failed again',
    detail: `It failed again: ${String(reason)}`,
  }),
  'outdated-page': {
    title: 'This page was out of date',
    detail: 'You logged in or out since it was opened. Please try again.',
  },
  'address-changed': { title: 'This address was changed elsewhere', detail: 'Choose where to deliver again.' },
};

/** A problem in the sites' own words: nobody reads the `title` or `detail` of a service. */
export const withSiteText = (problem: Problem): Problem => {
  const name = problemNameOf(problem);
  if (name === undefined || !Object.hasOwn(wordings, name)) return problem;
  const wording = wordings[name as ProblemName];
  return { ...problem, ...(typeof wording === 'function' ? wording(problem) : wording) };
};
