import { createHmac } from 'node:crypto';
import { createRequire } from 'node:module';
import { z } from 'zod';

const require = createRequire(import.meta.url);

interface Client {
  ClientSecret?: string;
  ExplicitAuthFlows?: readonly string[];
  WriteAttributes?: readonly string[];
}

interface Services {
  cognito: { getAppClient(context: unknown, id: string): Promise<Client | null> };
}

type Target = (services: Services) => (context: unknown, request: unknown) => Promise<unknown>;
type Rule = (client: Client, request: Request) => void;

interface Errors {
  NotAuthorizedError: new (message: string) => Error;
  InvalidParameterError: new (message: string) => Error;
}

const Fields = z.record(z.string(), z.string());
const Request = z.looseObject({
  ClientId: z.string().optional(),
  ClientSecret: z.string().optional(),
  Username: z.string().optional(),
  SecretHash: z.string().optional(),
  AccessToken: z.string().optional(),
  AuthFlow: z.string().optional(),
  AuthParameters: Fields.optional(),
  ChallengeResponses: Fields.optional(),
  UserAttributes: z.array(z.looseObject({ Name: z.string() })).optional(),
});
type Request = z.infer<typeof Request>;

/**
 * Teaches cognito-local what Cognito keeps of an app client: its secret, the flows that it allows and the attributes that
 * it may write. Adds the challenge of a first password to the server's own login, which cognito-local leaves out. Call it
 * before the server starts.
 */
export const enforceClientRules = (): void => {
  const { Targets }: { Targets: Record<string, Target> } = require('cognito-local/lib/targets/targets.js');
  const errors: Errors = require('cognito-local/lib/errors.js');
  const { InitiateAuth, AdminInitiateAuth, RespondToAuthChallenge } = Targets;
  if (!InitiateAuth || !AdminInitiateAuth || !RespondToAuthChallenge)
    throw new Error('cognito-local has other targets');
  Targets.AdminInitiateAuth = (services) => (context, request) =>
    Request.parse(request).AuthFlow === 'ADMIN_USER_PASSWORD_AUTH'
      ? InitiateAuth(services)(context, { ...Request.parse(request), AuthFlow: 'USER_PASSWORD_AUTH' })
      : AdminInitiateAuth(services)(context, request);
  Targets.AdminRespondToAuthChallenge = RespondToAuthChallenge;
  for (const [name, rules] of Object.entries(rulesOf(errors))) {
    const target = Targets[name];
    if (!target) throw new Error(`cognito-local has no ${name}`);
    Targets[name] = (services) => async (context, body) => {
      const request = Request.parse(body);
      const client = await services.cognito.getAppClient(context, request.ClientId ?? clientIdIn(request.AccessToken));
      if (client) for (const rule of rules) rule(client, request);
      return target(services)(context, body);
    };
  }
};

const rulesOf = ({ NotAuthorizedError, InvalidParameterError }: Errors): Record<string, Rule[]> => {
  const hash = (
    client: Client,
    { ClientId = '' }: Request,
    username: string | undefined,
    given: string | undefined,
  ) => {
    if (!client.ClientSecret) return;
    const expectedHash = createHmac('sha256', client.ClientSecret).update(`${username}${ClientId}`).digest('base64');
    if (given !== expectedHash) throw new NotAuthorizedError(`Unable to verify secret hash for client ${ClientId}`);
  };
  const secretHash: Rule = (client, request) => hash(client, request, request.Username, request.SecretHash);
  const passwordHash: Rule = (client, { AuthParameters: { USERNAME, SECRET_HASH } = {}, ...request }) => {
    if (USERNAME !== undefined) hash(client, request, USERNAME, SECRET_HASH);
  };
  const challengeHash: Rule = (client, { ChallengeResponses: { USERNAME, SECRET_HASH } = {}, ...request }) =>
    hash(client, request, USERNAME, SECRET_HASH);
  const secret: Rule = (client, { ClientSecret }) => {
    if (client.ClientSecret !== ClientSecret) throw new NotAuthorizedError('Unable to verify secret for client');
  };
  const flow: Rule = ({ ExplicitAuthFlows: allowed }, { AuthFlow = '' }) => {
    const name = `ALLOW_${AuthFlow}`;
    if (allowed && !allowed.includes(name))
      throw new InvalidParameterError(`${AuthFlow} flow not enabled for this client`);
  };
  const attributes: Rule = ({ WriteAttributes: writable }, { UserAttributes = [] }) => {
    if (writable && UserAttributes.some(({ Name }) => !writable.includes(Name)))
      throw new NotAuthorizedError('A client attempted to write unauthorized attribute');
  };
  return {
    SignUp: [secretHash, attributes],
    ConfirmSignUp: [secretHash],
    ForgotPassword: [secretHash],
    ConfirmForgotPassword: [secretHash],
    InitiateAuth: [flow, passwordHash],
    AdminInitiateAuth: [flow, passwordHash],
    RespondToAuthChallenge: [challengeHash],
    AdminRespondToAuthChallenge: [challengeHash],
    RevokeToken: [secret],
    UpdateUserAttributes: [attributes],
  };
};

const clientIdIn = (accessToken = ''): string => {
  const payload = Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString() || '{}';
  return z.looseObject({ client_id: z.string().default('') }).parse(JSON.parse(payload)).client_id;
};
