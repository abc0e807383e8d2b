import type { Product } from '@eshop/contracts/product';

interface Around {
  page: string;
  images: readonly string[];
  seller: string;
}

/** A vehicle as a schema.org Product in JSON that may stand in HTML. */
export const describeVehicle = (vehicle: Product, { page, images, seller }: Around): string => {
  const { name, description, sku, brand, price, quantity, vehicleClass, specs } = vehicle;
  const data = {
    '@context': 'https://schema.org',
    '@type': ['Product', vehicleClass === 'car' ? 'Car' : 'Motorcycle'],
    name,
    description,
    sku,
    url: page,
    image: images,
    brand: { '@type': 'Brand', name: brand },
    additionalProperty: Object.entries(specs).map(([key, value]) => ({ '@type': 'PropertyValue', name: key, value })),
    offers: {
      '@type': 'Offer',
      url: page,
      price: (price.amount / 100).toFixed(2),
      priceCurrency: price.currency,
      availability: `https://schema.org/${quantity > 0 ? 'InStock' : 'OutOfStock'}`,
      seller: { '@type': 'Organization', name: seller },
    },
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
};
