import { describe, expect, it } from 'vitest';
import { grownIn } from './growth.ts';
import type { Sample } from './sample.ts';

const sampleAt = (minute: number, memory: number, files = 30): Sample => ({
  minute,
  memory: { order: memory },
  files: { order: files },
  sessions: { MySQL: 20 },
  outbox: { pending: 0, oldestSeconds: 0 },
  deadLetters: 0,
  disk: 0,
});
const minutes = Array.from({ length: 60 }, (_, minute) => minute);

describe('growth', () => {
  it('is none when memory swings, or is taken while everything is new', () => {
    expect(
      grownIn(minutes.map((minute) => sampleAt(minute, minute < 10 ? minute * 20e6 : 200e6 + (minute % 7) * 5e6))),
    ).toEqual([]);
  });

  it('is a megabyte and a half a minute, and a file a minute', () => {
    expect(grownIn(minutes.map((minute) => sampleAt(minute, 100e6 + minute * 1.5e6, 30 + minute)))).toMatchObject([
      { what: 'memory of order' },
      { what: 'files of order' },
    ]);
  });
});
