import { createContext, type ReactNode, useContext } from 'react';
import type { PickedProduct } from '../desk/picked-product.ts';

export type WindowKind = 'receive' | 'transfer' | 'adjust' | 'alert-level';

/** What a window is about; without a product it is chosen in there. */
export interface Asked {
  kind: WindowKind;
  product?: PickedProduct | undefined;
  warehouseId?: string | undefined;
}

/** A warehouse as it is chosen. */
export interface Place {
  id: string;
  name: string;
}

/** What each form of these windows is given. */
export interface StockFormProps {
  productId: string;
  warehouseId: string | undefined;
  warehouses: readonly Place[];
  /** The hidden field that proves whose page it is. */
  csrf: ReactNode;
  /** Told what was done. */
  onDone: (said: string) => void;
}

/** Which windows somebody may open. */
export type May = Readonly<Record<WindowKind, boolean>>;

interface Windows {
  may: May;
  open: (asked: Asked) => void;
}

export const StockWindowsContext = createContext<Windows | undefined>(undefined);

/** The windows of the page around. */
export const useStockWindows = (): Windows => {
  const windows = useContext(StockWindowsContext);
  if (!windows) throw new Error('there are no windows around this');
  return windows;
};
