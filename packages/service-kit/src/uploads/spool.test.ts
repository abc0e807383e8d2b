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
    const file = spool.create('ada');
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
    const spool = openSpool({ parent, maxBytes: 60_000, now: () => 0 });
    const [first, second] = [spool.create('ada'), spool.create('bob')];
    for (let count = 0; count < 3; count++) await first.write(chunk);
    await second.write(chunk);
    await expect(second.write(chunk)).rejects.toMatchObject({ problem: { status: 503 } });
    await Promise.all([first.close(), first.close(), second.close()]);
    const third = spool.create('ada');
    for (let count = 0; count < 3; count++) await third.write(chunk);
    await third.close();
    await expect(third.write(chunk)).rejects.toThrow('has ended');
    spool.close();
  });

  it('gives a user no more than their share, however much space there is', async () => {
    const spool = openSpool({ parent, maxBytes: 1_000_000, maxBytesPerUser: 80_000 });
    const [first, second, otherFile] = [spool.create('ada'), spool.create('ada'), spool.create('bob')];
    for (let count = 0; count < 3; count++) await first.write(chunk);
    await second.write(chunk);
    await expect(second.write(chunk)).rejects.toMatchObject({
      problem: { status: 429, type: '/problems/upload-share-used' },
    });
    for (let count = 0; count < 3; count++) await otherFile.write(chunk);
    await first.close();
    await second.write(chunk);
    await Promise.all([second.close(), otherFile.close()]);
    spool.close();
  });

  it('lets whoever comes later upload while slow accounts fill it: the file that held most for longest makes room', async () => {
    const clock = { now: 0 };
    const spool = openSpool({ parent, maxBytes: 400_000, now: () => clock.now });
    const displacedFiles: string[] = [];
    const slow = Array.from({ length: 10 }, (_, index) => {
      const user = `mallory ${index}`;
      clock.now += 100;
      return spool.create(user, () => displacedFiles.push(user));
    });
    for (const file of slow) for (let count = 0; count < 2; count++) await file.write(chunk);
    for (let honest = 0; honest < 5; honest++) {
      clock.now += 1000;
      const file = spool.create(`alice ${honest}`, () => displacedFiles.push('alice'));
      for (let count = 0; count < 2; count++) await file.write(chunk);
      expect(await file.bytes()).toHaveLength(40_000);
      await file.close();
    }
    expect(displacedFiles).toEqual(['mallory 0']);
    await expect(slow[0]?.write(chunk)).rejects.toMatchObject({
      problem: { status: 503, type: '/problems/upload-displaced' },
    });
    await expect(slow[0]?.bytes()).rejects.toMatchObject({ problem: { status: 503 } });
    await expect(slow[9]?.write(chunk)).resolves.toBeUndefined();
    await Promise.all(slow.map((file) => file.close()));
    spool.close();
  });

  it('frees the space of a displaced file once', async () => {
    const clock = { now: 0 };
    const spool = openSpool({ parent, maxBytes: 100_000, now: () => clock.now });
    const slow = spool.create('mallory');
    for (let count = 0; count < 4; count++) await slow.write(chunk);
    clock.now = 1000;
    const file = spool.create('alice');
    for (let count = 0; count < 5; count++) await file.write(chunk);
    await Promise.all([slow.close(), slow.close()]);
    await expect(file.write(chunk)).rejects.toMatchObject({ problem: { status: 503 } });
    await file.close();
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
    const leftFiles = readdirSync(parent).filter((name) => names.includes(name));
    expect(leftFiles.sort()).toEqual([`eshop-uploads-${process.ppid}-c`, 'other']);
    spool.close();
  });
});
