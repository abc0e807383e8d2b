import { inject } from 'vitest';
import { controlAt } from './control.ts';

/** The platform under test. */
export const eshop = inject('eshop');
export const control = controlAt(eshop.control);
