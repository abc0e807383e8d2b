import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import type { CognitoSettings } from '../../settings.ts';

/**
 * Connects to Cognito: 1 s to connect, 3 s for a response. An endpoint is cognito-local's, spoken to with made-up keys.
 * `maxAttempts` is 1 for calls that must not be repeated blindly.
 */
export const createCognito = (
  { AWS_REGION: region, COGNITO_ENDPOINT: endpoint }: CognitoSettings,
  maxAttempts = 3,
): CognitoIdentityProviderClient =>
  new CognitoIdentityProviderClient({
    region,
    maxAttempts,
    requestHandler: { connectionTimeout: 1000, requestTimeout: 3000, throwOnRequestTimeout: true },
    ...(endpoint && { endpoint, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }),
  });
