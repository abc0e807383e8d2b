import { expect, test } from 'vitest';
import { defaultFolders, diskText } from './folders.ts';
import { inRepository } from './repository.ts';

test('the data of root lies where a database server’s own user gets to, logs in the tree', () => {
  expect(defaultFolders(0, {}, true)).toEqual({
    dataDir: '/var/lib/eshop',
    generatedDir: inRepository('.data'),
    logsDir: inRepository('.data', 'logs'),
  });
});

test('each offset has folders of its own', () => {
  expect(defaultFolders(10_000, {}, false).dataDir).toBe(inRepository('.data', 'offset-10000'));
});

test('ESHOP_DATA moves everything', () => {
  expect(defaultFolders(0, { ESHOP_DATA: '/data' }, true)).toEqual({
    dataDir: '/data',
    generatedDir: '/data',
    logsDir: '/data/logs',
  });
});

test('a full disk is named with what is free and what can be done', () => {
  expect(diskText('/data', 512 * 1024 ** 2)).toMatch(/Only 512 MiB are free .*\/data.*ESHOP_DATA/);
});
