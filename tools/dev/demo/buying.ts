/** Where a made-up buyer lives. */
export const address = {
  name: 'Ada Rider',
  street: '1 Main St',
  city: 'Springfield',
  state: 'IL',
  zip: '62701',
  phone: '+1 217 555 0100',
};

/** A made-up address of its own, so that orders of many buyers are not all to one. */
export const someAddress = () => ({ ...address, street: `${1 + Math.floor(Math.random() * 1_000_000)} Main St` });

/** A proof of payment: the smallest PNG, one pixel. */
export const smallestPicture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
