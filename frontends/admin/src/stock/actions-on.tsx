import { type Names, warehouseName } from './names.ts';
import { OpenWindow } from './open-window.tsx';

interface Props {
  kinds: readonly Parameters<typeof OpenWindow>[0]['kind'][];
  productId: string;
  warehouseId: string;
  /** Whether a transfer is from elsewhere, because it is here that stock is low. @default false */
  lacking?: boolean;
  names: Names;
}

/** What can be done about a product in a warehouse; nothing about one that cannot be named. */
export const ActionsOn = ({ kinds, productId, warehouseId, lacking = false, names }: Props) => {
  const product = names.products.get(productId);
  if (!product) return null;
  const about = `${product.name} in ${warehouseName(names, warehouseId)}`;
  return (
    <span className="inline-flex gap-1.5">
      {kinds.map((kind) => (
        <OpenWindow
          key={kind}
          {...{ kind, product, about }}
          warehouseId={lacking && kind === 'transfer' ? undefined : warehouseId}
        />
      ))}
    </span>
  );
};
