import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Pool } from 'undici';
import { inRepository } from '../../dev/platform/repository.ts';
import { closedLoop, type Figures } from './closed-loop.ts';

/** A limit is what can be had: of so many tries the fastest. */
const tries = 2;

/** How fast a bare Express handler, in a process of its own, returns the same bytes to the same client. */
export const measureBare = async (
  body: string,
  { clients, seconds }: { clients: number; seconds: number },
): Promise<Figures> => {
  const child = fork(inRepository('tools', 'bench', 'load', 'bare-handler.ts'));
  try {
    child.send({ body });
    const [{ port }] = (await once(child, 'message')) as [{ port: number }];
    const pool = new Pool(`http://127.0.0.1:${port}`, { connections: clients, pipelining: 1 });
    const ask = async () => (await pool.request({ method: 'GET', path: '/' })).body.text();
    const figures: Figures[] = [];
    while (figures.length < tries) figures.push(await closedLoop(ask, { clients, seconds, warmUpSeconds: 1 }));
    await pool.close();
    return figures.reduce((best, each) => (each.aSecond > best.aSecond ? each : best));
  } finally {
    child.disconnect();
  }
};
