import { expect, test } from 'vitest';
import { missingText } from './ways.ts';

test('a missing program is named with every way to get it', () => {
  const text = missingText(['redis', 'pubsubEmulator']);

  expect(text).toContain('Redis is missing');
  expect(text).toContain('ESHOP_REDIS_URL and ESHOP_CART_SENTINELS');
  expect(text).toContain('apt-get install redis-server');
  expect(text).toContain('brew install redis');
  expect(text).toContain('google-cloud-cli-pubsub-emulator');
});
