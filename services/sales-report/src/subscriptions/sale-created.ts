import { on } from '@eshop/service-kit/events/subscription';
import type { createSales } from '../store/sales.ts';

export const onSaleCreated = ({ record }: ReturnType<typeof createSales>) => on('sale-created', record);
