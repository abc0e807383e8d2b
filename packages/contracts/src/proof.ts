// What browsers load too, and so without schemas.

/** The largest proof taken, in bytes. */
export const maxProofBytes = 10 * 1024 * 1024;
/** How many proofs may be sent until an admin decides, each replacing the one before. */
export const maxProofs = 10;
export const proofTypes = ['application/pdf', 'image/png', 'image/jpeg', 'image/webp'] as const;
