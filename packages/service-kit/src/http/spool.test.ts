import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSpool } from './spool.ts';

const deadPid = 4_194_305; // beyond the largest that Linux gives

describe('a spool', () => {
  let parent: string;
  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'spool-test-'));
  });
  afterEach(() => rmSync(parent, { recursive: true, force: true }));

  const chunk = Buffer.alloc(20_000, 'x');

  it('keeps a small file in memory and a large one on disk, under no name that a crash would leave behind', async () => {
    const spool = openSpool({ parent, maxBytes: 60_000 });
    const file = spool.create();
    for (let count = 0; count < 3; count++) await file.write(chunk);
    const [folder = ''] = readdirSync(parent);
    expect(readdirSync(join(parent, folder))).toEqual([]);
    expect(await file.bytes()).toEqual(Buffer.concat([chunk, chunk, chunk]));
    expect(await buffer(file.stream())).toEqual(Buffer.concat([chunk, chunk, chunk]));
    await file.close();
    spool.close();
    expect(readdirSync(parent)).toEqual([]);
  });

  it('refuses what does not fit its space on disk, and has it again once a file is closed', async () => {
    const spool = openSpool({ parent, maxBytes: 60_000 });
    const [first, second] = [spool.create(), spool.create()];
    for (let count = 0; count < 3; count++) await first.write(chunk);
    await second.write(chunk);
    await expect(second.write(chunk)).rejects.toMatchObject({ problem: { status: 503 } });
    await Promise.all([first.close(), first.close(), second.close()]);
    const third = spool.create();
    for (let count = 0; count < 3; count++) await third.write(chunk);
    await third.close();
    await expect(third.write(chunk)).rejects.toThrow('has ended');
    spool.close();
  });

  it('removes what crashed processes left behind, and nothing of those that run', () => {
    const names = [
      `eshop-uploads-${deadPid}-a`,
      `eshop-uploads-${process.pid}-b`,
      `eshop-uploads-${process.ppid}-c`,
      'other',
    ];
    for (const name of names) {
      mkdirSync(join(parent, name));
      writeFileSync(join(parent, name, 'left'), 'x');
    }
    const spool = openSpool({ parent });
    const kept = readdirSync(parent).filter((name) => names.includes(name));
    expect(kept.sort()).toEqual([`eshop-uploads-${process.ppid}-c`, 'other']);
    spool.close();
  });
});
