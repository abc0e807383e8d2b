import { problem } from '@eshop/service-kit/http/problem';

const words = {
  409: problem('decided-meanwhile', 409, 'This payment was decided already'),
  412: problem('proof-changed', 412, 'The customer sent another proof meanwhile'),
} as const;

const details = {
  409: 'A colleague approved or rejected it, or the order was cancelled. Nothing was changed by you.',
  412: 'You see the new one now. Nothing was decided.',
} as const;

/** What it means that payment refused a decision because things had moved on; undefined for any other refusal. */
export const decidedMeanwhile = ({ status }: { status: number }) =>
  status === 409 || status === 412 ? words[status](details[status]) : undefined;
