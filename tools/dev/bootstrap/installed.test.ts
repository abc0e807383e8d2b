import { expect, test } from 'vitest';
import { sameTree } from './installed.mjs';

const express = { version: '5.3.0', integrity: 'sha512-a' };

test('what is installed just as locked is complete', () => {
  expect(sameTree({ '': {}, 'node_modules/express': express }, { 'node_modules/express': express })).toBe(true);
});

test('a missing package is not complete, unless it is optional', () => {
  expect(sameTree({ 'node_modules/express': express }, {})).toBe(false);
  expect(sameTree({ 'node_modules/fsevents': { ...express, optional: true } }, {})).toBe(true);
});

test('another version or another content is not what is locked', () => {
  const lockedPackages = { 'node_modules/express': express };

  expect(sameTree(lockedPackages, { 'node_modules/express': { ...express, version: '5.2.0' } })).toBe(false);
  expect(sameTree(lockedPackages, { 'node_modules/express': { ...express, integrity: 'sha512-b' } })).toBe(false);
});
