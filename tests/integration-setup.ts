import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolveProgram } from '../tools/dev/backing/resolve/program.ts';
import { startPlatform } from '../tools/dev/platform.ts';

/**
 * Brings up the real stores for the integration tests, without any app: on ports and in a data folder of their own,
 * which is removed at the end by whatever end. The tests learn of them from the environment.
 */
export default async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'eshop-stores-'));
  const { backing, stop } = await startPlatform({
    offset: Number(process.env.ESHOP_TEST_PORT_OFFSET ?? 21_500),
    dataDir,
    logsDir: join(dataDir, 'logs'),
    apps: false,
    removeDataAtEnd: true,
  });
  const { postgres, mysql, dynamodb, s3, carts, cognito } = backing;
  Object.assign(process.env, {
    TEST_POSTGRES_URL: postgres?.('postgres'),
    TEST_MYSQL_URL: mysql?.('mysql'),
    TEST_DYNAMODB_ENDPOINT: dynamodb,
    TEST_S3_ENDPOINT: s3,
    TEST_COGNITO_ENDPOINT: cognito?.endpoint,
    TEST_COGNITO_USER_POOL_ID: cognito?.userPoolId,
    TEST_COGNITO_CLIENTS: JSON.stringify(cognito?.clients),
    TEST_COGNITO_DATA: join(dataDir, 'cognito', '.cognito', 'db'),
    TEST_HOSTED_LOGIN_URL: cognito?.hostedLogin,
    TEST_GOOGLE_RETURN_URL: 'http://127.0.0.1:3000/login/google',
    TEST_REDIS_SENTINELS: carts?.sentinels.join(','),
    TEST_REDIS_MASTER: carts?.master,
    TEST_PROMTOOL: await resolveProgram('promtool'),
    AWS_ACCESS_KEY_ID: 'S3RVER',
    AWS_SECRET_ACCESS_KEY: 'S3RVER',
  });
  return () => stop();
};
