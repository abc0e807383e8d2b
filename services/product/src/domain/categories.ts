import type { CategoryRef, VehicleClass } from '@eshop/contracts/product';
import type { z } from 'zod';

/** A category of the shop; `parent` is the id of the one above, null for a root. */
export interface Category extends z.infer<typeof CategoryRef> {
  parent: string | null;
  vehicleClass: z.infer<typeof VehicleClass>;
}

const tree = [
  {
    id: 'cars',
    name: 'Cars',
    vehicleClass: 'car',
    children: { suv: 'SUV', sedan: 'Sedan', 'sports-car': 'Sports car', electric: 'Electric car' },
  },
  {
    id: 'motorcycles',
    name: 'Motorcycles',
    vehicleClass: 'motorcycle',
    children: { touring: 'Touring', naked: 'Naked', 'sport-bike': 'Sport bike', electric: 'Electric motorcycle' },
  },
] as const;

/** Every category, each root right before what is below it. */
export const categories: readonly Category[] = tree.flatMap(({ id, name, vehicleClass, children }) => [
  { id, name, path: id, parent: null, vehicleClass },
  ...Object.entries(children).map(([slug, label]) => ({
    id: `${id}-${slug}`,
    name: label,
    path: `${id}/${slug}`,
    parent: id,
    vehicleClass,
  })),
]);

const byIdOrPath = new Map(
  categories.flatMap(
    (category) =>
      [
        [category.id, category],
        [category.path, category],
      ] as const,
  ),
);

/** The category of that id or path, e.g. `cars-suv` or `cars/suv`. */
export const findCategory = (idOrPath: string): Category | undefined => byIdOrPath.get(idOrPath);

/** Whether a category is the other one or below it. */
export const isWithin = ({ path }: Category, ancestor: Category): boolean =>
  path === ancestor.path || path.startsWith(`${ancestor.path}/`);
