import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mendCognitoFiles } from './cognito-files.ts';

describe('files of cognito-local', () => {
  const users = JSON.stringify({ Users: { ada: { name: 'Ada {"}' } } }, undefined, 2);
  let folder: string;
  const file = () => join(folder, 'db', 'pool.json');
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'eshop-cognito-'));
    mkdirSync(join(folder, 'db'));
    writeFileSync(file(), users);
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const readLeft = () => readFileSync(file(), 'utf8');

  it('that are whole are left alone', () => {
    expect(mendCognitoFiles(folder)).toEqual([]);
    expect(readLeft()).toBe(users);
  });

  it.each([' "older": 1\n}', '}', '\n{"Users":', users])('lose what another writing left behind them: %j', (rest) => {
    writeFileSync(file(), users + rest);
    expect(mendCognitoFiles(folder)).toHaveLength(1);
    expect(JSON.parse(readLeft())).toEqual(JSON.parse(users));
  });

  it('that were half written are what they were at the last start, and say so when they cannot be', () => {
    mendCognitoFiles(folder);
    for (const half of ['', users.slice(0, 20)]) {
      writeFileSync(file(), half);
      expect(mendCognitoFiles(folder)).toHaveLength(1);
      expect(readLeft()).toBe(users);
    }
    rmSync(join(folder, 'copies'), { recursive: true });
    writeFileSync(file(), '{');
    expect(() => mendCognitoFiles(folder)).toThrow('no copy');
  });
});
