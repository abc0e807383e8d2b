import { readSettings } from '@eshop/service-kit/settings';
import { settingsSchemaOf } from '@eshop/topology';
import { formatDuration } from '@eshop/ui/durations';

// These alone: pages are built without the rest of a site's environment.
const Settings = settingsSchemaOf('admin').pick({ APPROVAL_DAYS: true, PAYMENT_SECOND_PERSON_HOURS: true });

/** How long an approval lasts, in words, from the setting that order applies. */
export const approvalTime = (): string => formatDuration(readSettings(Settings, process.env).APPROVAL_DAYS * 1440);

/** For how long a second person must have been able to decide, in words, from the setting that payment applies. */
export const secondPersonTime = (): string =>
  formatDuration(readSettings(Settings, process.env).PAYMENT_SECOND_PERSON_HOURS * 60);
