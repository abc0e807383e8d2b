import { z } from 'zod';

const Pools = z.object({ UserPools: z.array(z.object({ Id: z.string(), Name: z.string() })) });
const Pool = z.object({ UserPool: z.object({ Id: z.string() }) });
const Clients = z.object({ UserPoolClients: z.array(z.object({ ClientId: z.string(), ClientName: z.string() })) });
const Client = z.object({ UserPoolClient: z.object({ ClientId: z.string() }) });

const authFlows = ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'];

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

  const createClient = async (pool: string, name: string) => {
    const request = { UserPoolId: pool, ClientName: name, GenerateSecret: false, ExplicitAuthFlows: authFlows };
    return (await call('CreateUserPoolClient', request, Client)).UserPoolClient.ClientId;
  };

  return {
    /** The id of the pool of that name, which is made if there is none. */
    poolNamed: async (name: string) => {
      const { UserPools } = await call('ListUserPools', { MaxResults: 60 }, Pools);
      const found = UserPools.find((pool) => pool.Name === name)?.Id;
      return (
        found ?? (await call('CreateUserPool', { PoolName: name, AutoVerifiedAttributes: ['email'] }, Pool)).UserPool.Id
      );
    },
    /** The clients' ids by name; those that are not there yet are made. */
    clientsNamed: async (pool: string, names: readonly string[]) => {
      const { UserPoolClients } = await call('ListUserPoolClients', { UserPoolId: pool, MaxResults: 60 }, Clients);
      const present = new Map(UserPoolClients.map((client) => [client.ClientName, client.ClientId]));
      const ids: Record<string, string> = {};
      for (const name of names) ids[name] = present.get(name) ?? (await createClient(pool, name));
      return ids;
    },
  };
};
