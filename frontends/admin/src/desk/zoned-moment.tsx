import { formatMoment } from '@eshop/ui/dates';
import { ageOf } from '../age.ts';

interface Props {
  at: string;
  /** The viewer's time zone. */
  zone: string;
}

export const ZonedMoment = ({ at, zone }: Props) => (
  <time dateTime={at} className="whitespace-nowrap">
    {formatMoment(at, zone)}
  </time>
);

/** How long ago a moment was; its tooltip shows the moment itself. */
export const ZonedAge = ({ at, zone }: Props) => (
  <time dateTime={at} title={formatMoment(at, zone)} className="whitespace-nowrap">
    {ageOf(at, Date.now())}
  </time>
);
