/** The unit and integration tests that attack something: part of every `npm test`, and run once more with all attacks. */
export const attacks = {
  unit: [
    'local/security/',
    'packages/contracts/src/text.test.ts',
    'packages/service-kit/src/auth/',
    'packages/service-kit/src/http/',
    'packages/service-kit/src/log.test.ts',
    'packages/service-kit/src/sidecar/operation-path.test.ts',
    'packages/ui/src/server/return-path.test.ts',
    'packages/ui/src/server/sessions.test.ts',
    'services/payment/src/proof/',
    'services/product/src/domain/csv-row.test.ts',
    'services/product/src/editing/picture.test.ts',
    'services/warehouse/src/domain/bound.test.ts',
  ],
  integration: [
    'packages/service-kit/test/idempotency.test.ts',
    'packages/service-kit/test/tokens.test.ts',
    'services/auth/test/accounts.test.ts',
    'services/auth/test/google.test.ts',
    'services/auth/test/limits.test.ts',
    'services/auth/test/passwords.test.ts',
    'services/payment/test/proofs.test.ts',
  ],
} as const;
