import { type ChildProcess, spawn } from 'node:child_process';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Kubectl } from './kubectl.ts';

const Service = z.object({ spec: z.object({ clusterIP: z.string() }) });

/**
 * Addresses of a cluster's Services, `name:port`, as this machine can connect to them: directly where the Services'
 * network is this machine's too, by `kubectl port-forward` otherwise. `close` ends what was started.
 */
export const createReach = (kubectl: Kubectl) => {
  const children: ChildProcess[] = [];
  const addresses = new Map<string, Promise<string>>();

  const find = async (address: string): Promise<string> => {
    const [name = '', port = ''] = address.split(':');
    const { clusterIP } = Service.parse(await kubectl.get('service', name)).spec;
    if (clusterIP !== 'None' && (await connects(clusterIP, Number(port)))) return `${clusterIP}:${port}`;
    return forward(`service/${name}`, Number(port));
  };

  const forward = async (target: string, port: number): Promise<string> => {
    const args = ['--namespace', kubectl.namespace, 'port-forward', target, `:${port}`];
    const child = spawn('kubectl', args, { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    let outputText = '';
    child.stdout.on('data', (chunk) => {
      outputText += chunk;
    });
    for (const end = Date.now() + 10_000; Date.now() < end; await pause(50)) {
      const local = /127\.0\.0\.1:\d+/.exec(outputText)?.[0];
      if (local) return local;
    }
    throw new Error(`kubectl port-forward ${target} ${port} said nothing for 10 s`);
  };

  return {
    reach: (address: string): Promise<string> => {
      const reachable = addresses.get(address) ?? find(address);
      addresses.set(address, reachable);
      return reachable;
    },
    /** A port inside a pod, `deployment/order` for instance, even one that only the pod itself can reach. */
    forward,
    close: () => {
      for (const child of children) child.kill();
    },
  };
};

const connects = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1000 });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
  });
