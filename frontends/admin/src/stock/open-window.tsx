'use client';

import { SmallButton } from '../desk/small-button.tsx';
import { type Asked, useStockWindows, type WindowKind } from './stock-windows.ts';

const words: Readonly<Record<WindowKind, string>> = {
  receive: 'Receive',
  transfer: 'Move',
  adjust: 'Adjust',
  'alert-level': 'Alert level',
};

interface Props extends Asked {
  look?: 'primary' | 'quiet';
  /** What the button is about, for those who do not see its row. */
  about?: string;
}

/** A button that opens a window of the page around; nothing for whom it would refuse. */
export const OpenWindow = ({ look = 'quiet', about, ...asked }: Props) => {
  const { may, open } = useStockWindows();
  if (!may[asked.kind]) return null;
  return (
    <SmallButton look={look} onClick={() => open(asked)}>
      {words[asked.kind]}
      {about ? <span className="sr-only"> {about}</span> : '…'}
    </SmallButton>
  );
};
