import type { Warehouse } from '@eshop/contracts/stock';
import { CsrfField } from '@eshop/ui/components/csrf-field.tsx';
import type { ReactNode } from 'react';
import type { Desk } from '../desk/desk.ts';
import { mayTransfer } from './my-warehouses.ts';
import { StockWindows } from './stock-windows-provider.tsx';

interface Props {
  desk: Desk;
  warehouses: readonly Warehouse[];
  children: ReactNode;
}

/** A page whose parts may open the windows in which stock is changed, as far as somebody may. */
export const StockDesk = ({ desk, warehouses, children }: Props) => (
  <StockWindows
    warehouses={warehouses.map(({ id, name }) => ({ id, name }))}
    may={{
      receive: desk.can('stock:edit'),
      adjust: desk.can('stock:edit'),
      transfer: mayTransfer(desk),
      'alert-level': desk.can('stock:manage'),
    }}
    csrf={<CsrfField />}
  >
    {children}
  </StockWindows>
);
