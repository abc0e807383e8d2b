/** The configurable rules of payments. */
export interface PaymentRules {
  /** How many hours a buyer has for another proof. */
  requestedProofHours: number;
  /** How many times another proof can be requested. */
  maxProofRequests: number;
  /** After how many hours a proof that waits for its review is escalated. */
  reviewHours: number;
  /** After how many hours a payment expires whose proof nobody reviewed. */
  reviewDeadlineHours: number;
  /** Above how much of a payment a refund needs a second person, in minor units; null where it never does. */
  fourEyesAmount: number | null;
  /** For how many hours that person must have been able to decide. */
  secondPersonHours: number;
}
