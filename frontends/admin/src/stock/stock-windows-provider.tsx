'use client';

import { Dialog } from '@eshop/ui/components/dialog.tsx';
import { Notice } from '@eshop/ui/components/notice.tsx';
import { type ReactNode, useMemo, useState } from 'react';
import { StockWindow } from './stock-window.tsx';
import { type Asked, type May, type Place, StockWindowsContext, type WindowKind } from './stock-windows.ts';

interface Props {
  warehouses: readonly Place[];
  may: May;
  /** The hidden field that proves whose page it is. */
  csrf: ReactNode;
  children: ReactNode;
}

const titles: Readonly<Record<WindowKind, string>> = {
  receive: 'Receive goods',
  transfer: 'Move goods',
  adjust: 'Set a count right',
  'alert-level': 'Alert level',
};

/** One window for all rows of a page, in which stock is changed; what was done is said above the page's content. */
export const StockWindows = ({ warehouses, may, csrf, children }: Props) => {
  const [openRequest, setAsked] = useState<Asked>();
  const [statusText, setSaid] = useState<string>();
  const windows = useMemo(
    () => ({
      may,
      open: (next: Asked) => {
        setSaid(undefined);
        setAsked(next);
      },
    }),
    [may],
  );
  const finish = (text: string) => {
    setAsked(undefined);
    setSaid(text);
  };
  return (
    <StockWindowsContext value={windows}>
      {statusText && <Notice tone="positive" title={statusText} />}
      {children}
      <Dialog
        open={openRequest !== undefined}
        onClose={() => setAsked(undefined)}
        title={openRequest ? titles[openRequest.kind] : ''}
      >
        {openRequest && <StockWindow asked={openRequest} warehouses={warehouses} csrf={csrf} onDone={finish} />}
      </Dialog>
    </StockWindowsContext>
  );
};
