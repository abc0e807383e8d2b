import { formatMoment } from '@eshop/ui/dates';
import { ageOf } from '../age.ts';

/** A moment, told as such. */
export const Moment = ({ at }: { at: string }) => (
  <time dateTime={at} className="whitespace-nowrap">
    {formatMoment(at)}
  </time>
);

/** How long ago a moment was; pointing at it shows when. */
export const Age = ({ at }: { at: string }) => (
  <time dateTime={at} title={formatMoment(at)} className="whitespace-nowrap">
    {ageOf(at, Date.now())}
  </time>
);
