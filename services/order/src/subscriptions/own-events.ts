import { on } from '@eshop/service-kit/events/subscription';
import type { createSummaries } from '../store/summaries.ts';

/** The read side follows the write side by its events. */
export const onOwnEvents = ({ project }: ReturnType<typeof createSummaries>) => [
  on('order-created', project),
  on('order-status-updated', project),
];
