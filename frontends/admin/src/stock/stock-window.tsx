'use client';

import { type ReactNode, useState } from 'react';
import { ProductPicker } from '../desk/product-picker.tsx';
import { AdjustForm } from './adjust-form.tsx';
import { AlertLevelForm } from './alert-level-form.tsx';
import { ReceiveForm } from './receive-form.tsx';
import type { Asked, StockFormProps, WindowKind } from './stock-windows.ts';
import { TransferForm } from './transfer-form.tsx';

interface Props extends Omit<StockFormProps, 'productId' | 'warehouseId'> {
  asked: Asked;
}

const forms: Readonly<Record<WindowKind, (props: StockFormProps) => ReactNode>> = {
  receive: ReceiveForm,
  transfer: TransferForm,
  adjust: AdjustForm,
  'alert-level': AlertLevelForm,
};

/** The content of a window: which product, and then its form. */
export const StockWindow = ({ asked: { kind, product, warehouseId }, ...shared }: Props) => {
  const [selectedProduct, setChosen] = useState(product);
  const Fields = forms[kind];
  return (
    <div className="grid gap-5 p-5">
      {product ? (
        <p>
          <span className="font-semibold">{product.name}</span>{' '}
          <span className="font-mono text-xs text-muted">{product.sku}</span>
        </p>
      ) : (
        <div className={selectedProduct ? '' : 'min-h-80'}>
          <ProductPicker onChoose={setChosen} />
        </div>
      )}
      {selectedProduct && (
        <Fields key={selectedProduct.id} productId={selectedProduct.id} warehouseId={warehouseId} {...shared} />
      )}
    </div>
  );
};
