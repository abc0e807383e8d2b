import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isKnown, secretsIn } from './secrets.ts';

/** Made here or written in parts, so that the scan of this repository finds none. */
const plantedSecrets = {
  aws: `AWS_SECRET_ACCESS_KEY=${randomBytes(30).toString('base64').replaceAll(/\W/g, 'x')}`,
  github: ['ghp', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'].join('_'),
  privateKey: generateKeyPairSync('rsa', { modulusLength: 2048 })
    .privateKey.export({ type: 'pkcs1', format: 'pem' })
    .toString(),
  database: ['postgres:/', 'shop:Sommer2026@db.example:5432/orders'].join('/'),
};

describe('the scan for secrets', () => {
  it.each(Object.entries(plantedSecrets))('finds a planted one, and does not show it: %s', async (_, secret) => {
    const [finding] = await secretsIn(
      'services/order/src/settings.ts',
      `export const a = 1;\nconst b = \`${secret}\`;\n`,
    );
    expect(finding).toMatchObject({ file: 'services/order/src/settings.ts', line: 2 });
    expect(finding?.message).not.toContain(secret);
    expect(isKnown({ file: 'services/order/src/settings.ts', rule: finding?.rule ?? '' })).toBe(false);
  });

  it('finds none in plain code', async () => {
    const text = "const password = process.env.ESHOP_DEMO_PASSWORD ?? 'Eshop-demo-1';\n";
    expect(await secretsIn('tools/dev/demo/logins.ts', text)).toEqual([]);
  });
});
