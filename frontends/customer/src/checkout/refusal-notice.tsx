import type { SpecificProblem } from '@eshop/client/client';
import type { Problem } from '@eshop/contracts/problem';
import { isNamed } from '@eshop/contracts/problem-name';
import { problemNameOf } from '@eshop/contracts/problem-type';
import { Notice } from '@eshop/ui/components/notice.tsx';
import { checkout as texts } from '#texts/checkout';

/** Why an order was refused, in this site's own words. */
export const RefusalNotice = ({ problem }: { problem: Problem }) => {
  const [title, detail] = wordsFor(problem);
  return (
    <Notice tone="negative" title={title}>
      {detail}
    </Notice>
  );
};

const wordsFor = (problem: Problem): Words => {
  if (isNamed(problem, 'order-cool-down'))
    return [texts.coolDown, texts.coolDownDetail(waitOf(Number(problem.retryAfter)))];
  const name = problemNameOf(problem) ?? '';
  return Object.hasOwn(words, name) ? words[name as keyof typeof words] : [texts.refused, texts.refusedDetail];
};

/** A wait in whole minutes or hours, rounded up. */
const waitOf = (seconds: number): string => {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return minutes < 60 ? texts.waits.minutes(minutes) : texts.waits.hours(Math.ceil(minutes / 60));
};

type Words = readonly [title: string, detail: string];

/** What this notice says by name; the page has more to say about the others. */
type Refusal =
  | Exclude<
      SpecificProblem<'placeOrder' | 'quoteOrder'>,
      'total-changed' | 'approval-required' | 'first-order-limit' | 'order-cool-down' | 'placing-took-too-long'
    >
  | 'address-changed'
  | 'outdated-page';

const words: Readonly<Record<Refusal, Words>> = {
  'stock-short': [texts.short, texts.shortDetail],
  'product-gone': [texts.gone, texts.goneDetail],
  'destination-not-served': [texts.notDelivered, texts.notDeliveredDetail],
  'cart-empty': [texts.empty, texts.emptyDetail],
  'cart-already-ordered': [texts.again, texts.againDetail],
  'idempotency-key-reused': [texts.again, texts.againDetail],
  'too-many-unpaid-orders': [texts.tooManyOrders, texts.tooManyOrdersDetail],
  'too-many-units': [texts.tooManyUnits, texts.tooManyUnitsDetail],
  'too-many-requests': [texts.tooFast, texts.tooFastDetail],
  'request-timeout': [texts.late, texts.lateDetail],
  'too-large': [texts.refused, texts.refusedDetail],
  'address-changed': [texts.addressChanged, texts.addressChangedDetail],
  'outdated-page': [texts.outdated, texts.outdatedDetail],
};
