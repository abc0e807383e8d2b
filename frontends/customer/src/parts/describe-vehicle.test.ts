import { expect, it } from 'vitest';
import { describeVehicle } from './describe-vehicle.ts';

const vehicle = {
  id: 'v',
  sku: 'C-1',
  name: 'Aurelia </script><b>',
  brand: 'Aurelia',
  description: '',
  category: { id: 'c', name: 'SUV', path: 'cars/suv' },
  vehicleClass: 'car' as const,
  price: { amount: 4_360_050, currency: 'USD' },
  quantity: 0,
  images: [],
  specs: { Seats: '5' },
  version: 1,
  createdAt: '2026-11-01T09:30:00.000Z',
  updatedAt: '2026-11-01T09:30:00.000Z',
};

it('describes a vehicle in JSON that cannot end its block', () => {
  const text = describeVehicle(vehicle, { page: 'https://shop/v', images: [], seller: 'Wheelhouse' });
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toMatchObject({
    name: vehicle.name,
    offers: { price: '43600.50', priceCurrency: 'USD', availability: 'https://schema.org/OutOfStock' },
  });
});
