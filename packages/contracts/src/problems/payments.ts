import { problem } from '../problem-type.ts';

export const secondPersonRequired = problem('second-person-required', 403, 'Second person required', {
  meaning: 'The amount needs a person who had no part in the payment or in the roles of those who had.',
  action: 'Ask such a person to record the refund.',
});
export const secondPersonTooRecent = problem('second-person-too-recent', 403, 'Permission too recent', {
  meaning: 'The user got the permission too recently to record a refund of this amount.',
  action:
    'Ask somebody else, or try again once the permission is as old as `PAYMENT_SECOND_PERSON_HOURS` of payment requires.',
});
export const refundReferenceUsed = problem('refund-reference-used', 409, 'Refund reference used', {
  meaning: 'Another refund has this reference; only letters and digits are compared.',
  action: 'Check the reference of the bank transfer.',
});
export const paymentDeadlinePassed = problem('payment-deadline-passed', 409, 'Payment deadline passed', {
  meaning: 'The upload began after the deadline of the payment.',
  action: 'Place a new order.',
});
export const proofLimit = problem('proof-limit', 409, 'Proof limit reached', {
  meaning: 'As many proofs as allowed were sent for the payment.',
  action: 'Wait for the review of the last one.',
});
export const proofRequestLimit = problem('proof-request-limit', 409, 'Proof request limit reached', {
  meaning: 'As many other proofs as allowed were requested of the customer.',
  action: 'Approve or reject the payment.',
});

const proofUnsupported = problem('proof-unsupported', 415, 'Unsupported proof type', {
  meaning: 'The content of the file is not a PDF, PNG, JPEG, WebP, GIF or AVIF.',
  action: 'Send one of these types, or a screenshot.',
});
const proofHeic = problem('proof-heic', 415, 'HEIC not supported', {
  meaning: 'The file is a HEIC or HEIF image.',
  action: 'Convert it to JPEG, or send a screenshot of it.',
});
const proofDamaged = problem('proof-damaged', 415, 'Damaged proof', {
  meaning: 'The file is incomplete or cannot be read.',
  action: 'Send it again, or a screenshot of it.',
});
const proofEncrypted = problem('proof-encrypted', 415, 'Encrypted proof', {
  meaning: 'The PDF needs a password.',
  action: 'Send a screenshot, or print it to a new PDF.',
});
const proofActiveContent = problem('proof-active-content', 415, 'Proof with active content', {
  meaning: 'The PDF runs scripts, starts programs or sends data.',
  action: 'Send a screenshot, or print it to a new PDF.',
});
const proofTooManyPixels = problem('proof-too-many-pixels', 413, 'Too many pixels', {
  meaning: 'The image has more pixels than allowed.',
  action: 'Send a smaller image.',
});
const proofTooComplex = problem('proof-too-complex', 413, 'Proof too complex', {
  meaning: 'The file unpacks to too much, has too many pages or takes too long to read.',
  action: 'Send a screenshot of it.',
});

/** Why a file is refused as a proof, by name. */
export const proofRefusals = {
  'proof-unsupported': proofUnsupported,
  'proof-heic': proofHeic,
  'proof-damaged': proofDamaged,
  'proof-encrypted': proofEncrypted,
  'proof-active-content': proofActiveContent,
  'proof-too-many-pixels': proofTooManyPixels,
  'proof-too-complex': proofTooComplex,
} as const;
export type ProofRefusal = keyof typeof proofRefusals;
