import { viewerZone } from '@eshop/ui/server/viewer-zone';
import { ZonedAge, ZonedMoment } from './zoned-moment.tsx';

/** A moment in the viewer's time zone. Only in server components; client components use `ZonedMoment`. */
export const Moment = async ({ at }: { at: string }) => <ZonedMoment at={at} zone={await viewerZone()} />;

/** How long ago a moment was. Only in server components; client components use `ZonedAge`. */
export const Age = async ({ at }: { at: string }) => <ZonedAge at={at} zone={await viewerZone()} />;
