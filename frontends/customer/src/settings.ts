import { readSettings } from '@eshop/service-kit/settings';
import { settingsSchemaOf } from '@eshop/topology';
import { formatDuration } from '@eshop/ui/durations';

// These alone: pages are built without the rest of a site's environment.
const Settings = settingsSchemaOf('customer').pick({ PAYMENT_MINUTES: true });

/** How long a customer has to pay, in words, from the setting that order applies. */
export const paymentTime = (): string => formatDuration(readSettings(Settings, process.env).PAYMENT_MINUTES);
