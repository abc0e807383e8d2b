'use client';

import { tooMany } from './pieces.ts';
import { transfer } from './stock-actions.ts';
import { noteField, StockForm, type Typed, warehouseField } from './stock-form.tsx';
import type { StockFormProps } from './stock-windows.ts';
import { type LevelAt, useLevels } from './use-levels.ts';

/** Moves goods from one warehouse to another, and shows what is free at both ends before it is sent. */
export const TransferForm = ({ productId, warehouseId = '', warehouses, csrf, onDone }: StockFormProps) => {
  const levelAt = useLevels(productId);
  const nameOf = (id: string) => warehouses.find((place) => place.id === id)?.name ?? '';
  const faultsOf = ({ fromWarehouseId: from = '', toWarehouseId: to, quantity }: Typed) => {
    const free = levelAt?.(from).available;
    return [
      ...(from === to ? [{ pointer: '/toWarehouseId', message: 'Choose another warehouse.' }] : []),
      ...(free !== undefined && Number(quantity) > free ? [tooMany(Number(quantity), free)] : []),
    ];
  };
  return (
    <StockForm
      {...{ productId, csrf, onDone, faultsOf }}
      preview={(typed) => levelAt && <Ends typed={typed} levelAt={levelAt} nameOf={nameOf} />}
      action={transfer}
      submit="Move"
      values={{ fromWarehouseId: warehouseId }}
      fields={[
        { ...warehouseField(warehouses, 'fromWarehouseId', 'From'), half: true },
        { ...warehouseField(warehouses, 'toWarehouseId', 'To'), half: true },
        { name: 'quantity', label: 'Pieces', type: 'number', min: 1, max: 100_000 },
        noteField,
      ]}
    />
  );
};

interface EndsProps {
  typed: Typed;
  levelAt: LevelAt;
  nameOf: (id: string) => string;
}

const Ends = ({ typed, levelAt, nameOf }: EndsProps) => {
  const quantity = Number(typed.quantity ?? 0);
  const end = (id: string | undefined, change: number) =>
    id && (
      <li>
        {nameOf(id)}: {levelAt(id).available} free now
        {quantity > 0 && `, ${levelAt(id).available + change} after it`}.
      </li>
    );
  return (
    <div role="status">
      <ul className="grid gap-1 text-sm text-muted">
        {end(typed.fromWarehouseId, -quantity)}
        {typed.toWarehouseId !== typed.fromWarehouseId && end(typed.toWarehouseId, quantity)}
      </ul>
    </div>
  );
};
