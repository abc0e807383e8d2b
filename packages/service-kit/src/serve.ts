import type { App } from '@eshop/topology';
import type { z } from 'zod';
import { createKit, type Kit } from './kit.ts';
import type { Service } from './service.ts';
import { type BaseSettings, readSettings } from './settings.ts';

/**
 * Runs a service until SIGTERM or SIGINT: reads the settings, builds it, listens, and stops gracefully.
 * An error on the way up ends the process with its reason on standard error.
 */
export const serve = async <Schema extends z.ZodType<BaseSettings>>(
  app: App,
  schema: Schema,
  build: (kit: Kit, settings: z.infer<Schema>) => Promise<Service>,
): Promise<void> => {
  const settings = readSettings(schema, process.env);
  const service = await build(createKit(app, settings), settings);
  service.server.keepAliveTimeout = 620_000; // longer than Google's load balancers keep one, so that none is used that was just closed
  service.server.listen(settings.PORT, settings.HOST, () => service.log.info({ port: settings.PORT }, 'listening'));
  service.server.on('error', (error) => {
    service.log.fatal({ err: error }, 'cannot listen');
    process.exit(1);
  });
  const stop = async (signal: string) => {
    service.log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), 9000).unref();
    await service.stop();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(signal));
};
