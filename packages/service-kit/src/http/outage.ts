const network = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** The names under which AWS says "later" (https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html). */
const later = new Set([
  'TimeoutError',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'SlowDown',
  'ServiceUnavailable',
  'InternalServerError',
  'InternalErrorException',
]);

/** Whether an error says that a store or service cannot be reached or is overloaded, so that a later try may succeed. */
export const isOutage = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.every(isOutage);
  const code = 'code' in error ? String(error.code) : '';
  return network.has(code) || later.has(error.name);
};
