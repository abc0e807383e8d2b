/** What every response of a site carries, also one that passes its proxy by: a file, a stream, a health check. */
export const fixedHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'cross-origin-opener-policy': 'same-origin',
};

/** What every response carries except a proof of payment, which the page that judges it shows in a frame. */
export const frameHeaders: Readonly<Record<string, string>> = { 'x-frame-options': 'DENY' };
