import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  ForgotPasswordCommand,
  GetUserCommand,
  InitiateAuthCommand,
  SignUpCommand,
  UpdateUserAttributesCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCognito } from '../src/gateways/cognito/client.ts';
import { authTestTable, runningAuth, settingsFor, stranger } from './servers.ts';

describe('the user pool', () => {
  let table: Awaited<ReturnType<typeof authTestTable>>;
  let auth: Awaited<ReturnType<typeof runningAuth>>;
  let cognito: ReturnType<typeof createCognito>;
  const settings = settingsFor('none');
  const { COGNITO_USER_POOL_ID: UserPoolId, COGNITO_CLIENT_ID, COGNITO_SIGN_UP_CLIENT_ID } = settings;
  const clientIds = [COGNITO_CLIENT_ID, COGNITO_SIGN_UP_CLIENT_ID, settings.COGNITO_GOOGLE_CLIENT_ID ?? ''];
  beforeAll(async () => {
    table = await authTestTable();
    auth = await runningAuth(table.table);
    cognito = createCognito(settings);
  });
  afterAll(async () => {
    await auth.stop();
    await table.drop();
    cognito.destroy();
  });
  const register = async () => {
    const ada = stranger();
    await auth.call('POST /v1/auth/register', { body: ada });
    return ada;
  };
  const logIn = ({ username, password }: { username: string; password: string }) =>
    auth.call('POST /v1/auth/login', { body: { login: username, password } });
  /** An account that was made beside the service, by whoever runs the pool. */
  const makeBeside = async (account: { username: string; password: string; email: string; name: string }) => {
    const ofUser = { UserPoolId, Username: account.username };
    const UserAttributes = [
      { Name: 'email', Value: account.email },
      { Name: 'email_verified', Value: 'true' },
      { Name: 'name', Value: account.name },
    ];
    await cognito.send(new AdminCreateUserCommand({ ...ofUser, UserAttributes, MessageAction: 'SUPPRESS' }));
    await cognito.send(new AdminSetUserPasswordCommand({ ...ofUser, Password: account.password, Permanent: true }));
  };

  it('takes no password, sign-up or code from who only knows the ids of its clients', async () => {
    const { username, password, email } = await register();
    for (const ClientId of clientIds) {
      const AuthParameters = { USERNAME: username, PASSWORD: password };
      const calls = [
        () => cognito.send(new InitiateAuthCommand({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters })),
        () => cognito.send(new ForgotPasswordCommand({ ClientId, Username: username })),
        () =>
          cognito.send(
            new SignUpCommand({
              ClientId,
              Username: stranger().username,
              Password: password,
              UserAttributes: [{ Name: 'email', Value: `x${email}` }],
            }),
          ),
      ];
      for (const call of calls)
        await expect(call()).rejects.toMatchObject({ name: expect.stringMatching(/NotAuthorized|InvalidParameter/) });
    }
  });

  it('lets nobody change the attributes of their account with a token of the shop', async () => {
    const ada = await register();
    const AccessToken = (await logIn(ada)).body.accessToken;
    const change = (Name: string) =>
      cognito.send(
        new UpdateUserAttributesCommand({ AccessToken, UserAttributes: [{ Name, Value: 'ceo@victim.test' }] }),
      );
    for (const name of ['email', 'name', 'email_verified'])
      await expect(change(name)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    const { UserAttributes } = await cognito.send(new GetUserCommand({ AccessToken }));
    expect(UserAttributes).toContainEqual({ Name: 'email', Value: ada.email });
  });

  it('brings no name into a profile that could not be registered', async () => {
    const ada = { ...stranger(), name: `Ada\n\u202e${'x'.repeat(2000)}` };
    await makeBeside(ada);
    const token = (await logIn(ada)).body.accessToken;
    const { body } = await auth.call('GET /v1/users/me', { token });
    expect(body.name).toMatch(/^Ada x{96}$/);
  });

  it('brings in nobody with a username that could not be registered', async () => {
    const { username, email, password } = stranger();
    const google = { username: `google_${username.slice(0, 20)}`, email, password, name: 'CEO' };
    await makeBeside(google);
    expect(await logIn(google)).toMatchObject({ status: 401 });
  });
});
