import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Secrets = z.object({
  /** What a sidecar shows its app. */
  appToken: z.string(),
  /** What an app shows its sidecar. */
  daprToken: z.string(),
  redisPassword: z.string(),
  rabbitmqPassword: z.string(),
});
export type Secrets = z.infer<typeof Secrets>;

/** The platform's own secrets: drawn once for a data folder, readable by its owner alone. */
export const loadSecrets = (dataDir: string): Secrets => {
  const file = join(dataDir, 'secrets.json');
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(draw()), { mode: 0o600 });
  return Secrets.parse(JSON.parse(readFileSync(file, 'utf8')));
};

const draw = (): Secrets => {
  const secret = () => randomBytes(32).toString('hex');
  return { appToken: secret(), daprToken: secret(), redisPassword: secret(), rabbitmqPassword: secret() };
};
