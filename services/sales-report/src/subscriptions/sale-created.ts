import { on } from '@eshop/service-kit/events/subscription';
import type { Sales } from '../store/sales.ts';

export const onSaleCreated = ({ record }: Sales) => on('sale-created', record);
