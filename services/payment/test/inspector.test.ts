import { setTimeout as pause } from 'node:timers/promises';
import { deflateSync } from 'node:zlib';
import { createLog } from '@eshop/service-kit/telemetry/log';
import { afterEach, describe, expect, it } from 'vitest';
import { createInspectProof } from '../src/proof/inspect-proof.ts';
import { createInspector, type Inspector, inspectionLimits } from '../src/proof/inspector.ts';
import { pdfOf, png, streamOf } from './proof-files.ts';

const log = createLog('test', 'silent');
const inspectors: Inspector[] = [];
const newInspector = (limits = inspectionLimits) => {
  const inspector = createInspector({ log, limits });
  inspectors.push(inspector);
  return inspector;
};
afterEach(async () => {
  await Promise.all(inspectors.splice(0).map((inspector) => inspector.close()));
});

const megabyte = 1024 * 1024;
const zeros = deflateSync(Buffer.alloc(255 * megabyte));
/** 260 kB whose page inflates to 255 MB. */
const pageBomb = pdfOf({ content: streamOf(zeros, '/Filter /FlateDecode') });
/** 260 kB whose objects inflate to 255 MB. */
const objectBomb = pdfOf({
  objects: [`9 0 obj ${streamOf(zeros, '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode')} endobj`],
});
/** Parses for longer than a file may take. */
const slow = pdfOf({ objects: ['9 0 obj [ '.repeat(400_000)] });
/** Fills more memory with objects than a thread has. */
const wide = pdfOf({
  objects: Array.from({ length: 5 }, (_, index) => {
    const objects = deflateSync(Buffer.from(`1 0 [${'<</A[]>>'.repeat(400_000)}]`));
    return `${90 + index} 0 obj ${streamOf(objects, '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode')} endobj`;
  }),
});

const refusalOf = (inspected: Promise<unknown>) =>
  inspected.then(
    () => undefined,
    (error: { problem: { type: string } }) => error.problem.type.replace('/problems/', ''),
  );

describe('an inspector', () => {
  it.each([
    ['a page that inflates to 255 MB', pageBomb],
    ['objects that inflate to 255 MB', objectBomb],
    ['a file that is slow to parse', slow],
    ['more objects than there is memory for', wide],
  ])(
    'refuses %s within its time, goes on with the next file, and never blocks the event loop',
    async (_, bomb) => {
      const inspector = newInspector();
      await inspector.inspect(png);
      let longestBlockMs = 0;
      let last = performance.now();
      const ticks = setInterval(() => {
        longestBlockMs = Math.max(longestBlockMs, performance.now() - last);
        last = performance.now();
      }, 10);
      const rss = process.memoryUsage.rss();
      const startedAt = performance.now();
      expect(await refusalOf(inspector.inspect(bomb))).toBe('proof-too-complex');
      expect(performance.now() - startedAt).toBeLessThan(inspectionLimits.totalMs + 3000);
      expect(process.memoryUsage.rss() - rss).toBeLessThan(200 * megabyte);
      clearInterval(ticks);
      expect(longestBlockMs).toBeLessThan(500);
      expect(await inspector.inspect(png)).toMatchObject({ contentType: 'image/png' });
    },
    30_000,
  );

  it('gives up on a file that takes too long in all, however little of it is its own', async () => {
    const inspector = newInspector({ ...inspectionLimits, totalMs: 500 });
    await inspector.inspect(png);
    const startedAt = performance.now();
    expect(await refusalOf(inspector.inspect(slow))).toBe('proof-too-complex');
    expect(performance.now() - startedAt).toBeLessThan(1500);
  }, 30_000);
});

describe('an honest proof', () => {
  it('waits for one file at most while many others send ones that take as long as they may', async () => {
    const inspectProof = createInspectProof(newInspector({ ...inspectionLimits, cpuMs: 300 }));
    const send = (user: string, file: Buffer) => inspectProof(user, { bytes: async () => file });
    await send('warm-up', png);
    const attackers = Array.from({ length: 4 }, (_, index) => `mallory ${index}`);
    let attackCount = 0;
    const attack = async (user: string) => {
      for (let count = 0; count < 2; count++) {
        expect(await refusalOf(send(user, slow))).toBe('proof-too-complex');
        attackCount++;
      }
    };
    const attacks = attackers.map(attack);
    while (attackCount < attackers.length) await pause(20); // each has had a turn, and none of them has had less than another
    const startedAt = performance.now();
    const attackedBefore = attackCount;
    expect(await send('alice', pdfOf({}))).toMatchObject({ contentType: 'application/pdf' });
    expect(attackCount - attackedBefore).toBeLessThanOrEqual(1);
    expect(performance.now() - startedAt).toBeLessThan(2 * inspectionLimits.totalMs);
    await Promise.all(attacks);
  }, 60_000);

  it('waits for one file of each who came first, never for their second', async () => {
    const inspectProof = createInspectProof(newInspector());
    const order: string[] = [];
    const send = (user: string) =>
      inspectProof(user, { bytes: async () => png }).then(() => {
        order.push(user);
      });
    await Promise.all(['mallory', 'mallory', 'mallory', 'trudy', 'trudy', 'alice'].map(send));
    expect(order.indexOf('alice')).toBeLessThanOrEqual(2);
  }, 30_000);
});
