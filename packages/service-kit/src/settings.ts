import { z } from 'zod';

const port = z.coerce.number().int().min(1).max(65535);

/** What every service is told by its environment. */
export const BaseSettings = z.object({
  /** `local` admits the emulators whose keys are public; anything else refuses them. */
  ESHOP_ENV: z.enum(['local', 'cluster']).default('cluster'),
  /** Which build this is; images carry it. */
  ESHOP_VERSION: z.string().default('dev'),
  HOST: z.string().default('0.0.0.0'),
  PORT: port,
  DAPR_HTTP_PORT: port.default(3500),
  /** What we show to the sidecar, and what the sidecar shows to us. */
  DAPR_API_TOKEN: z.string().min(16),
  APP_API_TOKEN: z.string().min(16),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error']).default('info'),
  COGNITO_ISSUER: z.url(),
  /** The local run's stand-in of Cognito's hosted pages and Google, whose tokens are taken, too. */
  LOCAL_LOGIN_ISSUER: z.url().optional(),
  /** The clients whose access tokens are taken, one a site. */
  COGNITO_CLIENT_IDS: z.string().transform((list) => list.split(',')),
  /** Check each answer against its schema; for tests and local runs. */
  VALIDATE_REPLIES: z.stringbool().default(false),
  /**
   * How many proxies stand before the app: the client is that many from the right of `X-Forwarded-For`. 0 when nothing
   * does; 2 behind Google's load balancer, which adds the client's address and its own
   * (https://cloud.google.com/load-balancing/docs/https#x-forwarded-for_header).
   */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(9).default(0),
  /** Multiplies every rate limit; 0 takes them away. */
  RATE_LIMIT_FACTOR: z.coerce.number().min(0).max(1_000_000).default(1),
});
export type BaseSettings = z.infer<typeof BaseSettings>;

/** Reads settings from the environment. Throws one error that names every variable that is missing or wrong. */
export const readSettings = <Schema extends z.ZodType>(
  schema: Schema,
  environment: NodeJS.ProcessEnv,
): z.infer<Schema> => {
  const parsed = schema.safeParse(environment);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`the environment does not fit:\n${wrong.join('\n')}`);
};

/** Settings of services that use AWS. In the cloud the endpoint is left out and credentials come from web identity. */
export const awsSettings = {
  AWS_REGION: z.string().default('us-east-1'),
};
