import { CognitoIdentityProviderServiceException } from '@aws-sdk/client-cognito-identity-provider';
import type { ProblemError } from '@eshop/contracts/problem-type';
import { tooManyRequests } from '@eshop/contracts/problems/general';

/** Cognito's error names, and what each becomes; `ignore` returns undefined instead. */
export type Refusals = Readonly<Record<string, (() => ProblemError) | 'ignore'>>;

const throttlingRefusals: Refusals = Object.fromEntries(
  ['TooManyRequestsException', 'LimitExceededException', 'TooManyFailedAttemptsException'].map((name) => [
    name,
    () => tooManyRequests('Try again in a moment.'),
  ]),
);

/** Waits for a call to Cognito and throws what its refusals stand for; other errors are thrown as they are. */
export const refusing = async <Answer>(call: Promise<Answer>, refusals: Refusals): Promise<Answer | undefined> => {
  try {
    return await call;
  } catch (error) {
    if (!(error instanceof CognitoIdentityProviderServiceException)) throw error;
    const refusal = { ...throttlingRefusals, ...refusals }[error.name];
    if (refusal === 'ignore') return undefined;
    throw refusal ? refusal() : error;
  }
};
