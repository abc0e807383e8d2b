import { describe, expect, it } from 'vitest';
import { BaseSettings, isSecondFactorNeeded } from './settings.ts';

const environment = {
  PORT: '4001',
  DAPR_API_TOKEN: 'a-token-of-the-sidecar',
  APP_API_TOKEN: 'a-token-of-the-app',
  COGNITO_ISSUER: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Shop',
  COGNITO_CLIENT_IDS: 'a,b',
};
const settingsOf = (given: Record<string, string>) => BaseSettings.parse({ ...environment, ...given });

describe('settings that are left out', () => {
  it('ask staff for a second factor everywhere but in a local run', () => {
    expect(isSecondFactorNeeded(settingsOf({}))).toBe(true);
    expect(isSecondFactorNeeded(settingsOf({ ESHOP_ENV: 'local' }))).toBe(false);
    expect(isSecondFactorNeeded(settingsOf({ ESHOP_ENV: 'local', SECOND_FACTOR: 'staff' }))).toBe(true);
    expect(isSecondFactorNeeded(settingsOf({ SECOND_FACTOR: 'off' }))).toBe(false);
  });

  it('hold staff to no address', () => {
    expect(settingsOf({}).STAFF_RANGES).toEqual([]);
    expect(settingsOf({ STAFF_RANGES: '203.0.113.0/24,2001:db8::/48' }).STAFF_RANGES).toHaveLength(2);
  });
});
