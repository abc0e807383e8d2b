/** Which states of payment and reservation fit an order's. */
interface Fitting {
  payment: readonly string[];
  reservation: readonly string[];
}

export const fitting: Readonly<Record<string, Fitting>> = {
  PENDING_PAYMENT: { payment: ['PENDING'], reservation: ['HELD'] },
  PAYMENT_SUBMITTED: { payment: ['SUBMITTED'], reservation: ['HELD'] },
  PAID: { payment: ['APPROVED'], reservation: ['COMMITTED'] },
  SHIPPED: { payment: ['APPROVED'], reservation: ['SHIPPED'] },
  DELIVERED: { payment: ['APPROVED', 'REFUND_DUE', 'REFUNDED'], reservation: ['SHIPPED'] },
  CANCELLED: { payment: ['CLOSED', 'TO_BE_CHECKED', 'REFUND_DUE', 'REFUNDED'], reservation: ['RELEASED'] },
  EXPIRED: { payment: ['CLOSED', 'TO_BE_CHECKED', 'REFUND_DUE', 'REFUNDED'], reservation: ['RELEASED'] },
  REJECTED: { payment: ['REJECTED', 'REFUND_DUE', 'REFUNDED'], reservation: ['RELEASED'] },
  FAILED: { payment: ['REFUND_DUE', 'REFUNDED'], reservation: ['RELEASED', 'SHIPPED'] },
};
