import { json } from './parsers.ts';
import { setting } from './setting.ts';

const viaNewark = { portZip: '07114', perVehicle: { car: 189_000, motorcycle: 74_900 } };
const viaLongBeach = { portZip: '90802', perVehicle: { car: 219_000, motorcycle: 84_900 } };

const destinations = {
  CA: { portZip: '14201', perVehicle: { car: 89_000, motorcycle: 34_900 } },
  MX: { portZip: '78040', perVehicle: { car: 99_000, motorcycle: 39_900 } },
  GB: viaNewark,
  DE: viaNewark,
  FR: viaNewark,
  NL: viaNewark,
  JP: viaLongBeach,
  ID: viaLongBeach,
  AU: viaLongBeach,
};

/** Where vehicles are delivered to. Order and shipping-cost have to agree. */
export const shippingSettings = {
  SHIPPING_DESTINATIONS: setting(
    json,
    'The countries abroad that are delivered to, as JSON: a port’s US ZIP code and a price per vehicle from there, in cents, by its class; `{}` for none.',
    { default: JSON.stringify(destinations) },
  ),
};
