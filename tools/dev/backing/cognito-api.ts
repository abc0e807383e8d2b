import { z } from 'zod';

const Pools = z.object({ UserPools: z.array(z.object({ Id: z.string(), Name: z.string() })) });
const Pool = z.object({ UserPool: z.object({ Id: z.string() }) });
const Clients = z.object({ UserPoolClients: z.array(z.object({ ClientId: z.string(), ClientName: z.string() })) });
const Client = z.object({ UserPoolClient: z.object({ ClientId: z.string(), ClientSecret: z.string().optional() }) });

/** An app client: its id and its secret. */
export interface PoolClient {
  id: string;
  secret: string;
}

/** The flows and writable attributes of an app client, as docs/operations/set-up-gke.md gives them to Cognito's. */
export interface ClientRules {
  ExplicitAuthFlows: readonly string[];
  WriteAttributes: readonly string[];
}

/** The few calls of Cognito's API that set a local pool up. cognito-local asks for no signature, so plain requests do. */
export const cognitoApi = (endpoint: string) => {
  const call = async <T>(action: string, body: object, reply: z.ZodType<T>): Promise<T> => {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `AWSCognitoIdentityProviderService.${action}`,
      },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`Cognito answered ${action} with ${response.status}: ${await response.text()}`);
    return reply.parse(await response.json());
  };

  const createClient = async (pool: string, name: string, rules: ClientRules): Promise<PoolClient> => {
    const request = { UserPoolId: pool, ClientName: name, GenerateSecret: true, ...rules };
    return clientOf(name, await call('CreateUserPoolClient', request, Client));
  };

  /** A client as it is, or a new one in place of one that an earlier version made without a secret. */
  const renewedClient = async (pool: string, name: string, id: string, rules: ClientRules): Promise<PoolClient> => {
    const of = { UserPoolId: pool, ClientId: id };
    const description = await call('DescribeUserPoolClient', of, Client);
    if (description.UserPoolClient.ClientSecret) return clientOf(name, description);
    await call('DeleteUserPoolClient', of, z.unknown());
    return createClient(pool, name, rules);
  };

  return {
    /** The id of the pool of that name, which is made if there is none. */
    poolNamed: async (name: string) => {
      const { UserPools } = await call('ListUserPools', { MaxResults: 60 }, Pools);
      const poolId = UserPools.find((pool) => pool.Name === name)?.Id;
      return (
        poolId ??
        (await call('CreateUserPool', { PoolName: name, AutoVerifiedAttributes: ['email'] }, Pool)).UserPool.Id
      );
    },
    /** The clients by name; those that are not there yet are made. */
    clientsNamed: async (pool: string, wanted: Readonly<Record<string, ClientRules>>) => {
      const { UserPoolClients } = await call('ListUserPoolClients', { UserPoolId: pool, MaxResults: 60 }, Clients);
      const present = new Map(UserPoolClients.map((client) => [client.ClientName, client.ClientId]));
      const clients: Record<string, PoolClient> = {};
      for (const [name, rules] of Object.entries(wanted)) {
        const id = present.get(name);
        clients[name] = id ? await renewedClient(pool, name, id, rules) : await createClient(pool, name, rules);
      }
      return clients;
    },
  };
};

const clientOf = (name: string, { UserPoolClient: { ClientId: id, ClientSecret: secret } }: z.infer<typeof Client>) => {
  if (!secret) throw new Error(`Cognito made the client ${name} without a secret`);
  return { id, secret };
};
