import { apps, computed } from '@eshop/topology';
import { describe, expect, it } from 'vitest';
import { viewOf } from '../policies/views.ts';
import { composedManifests } from './manifests.ts';

/** What depends on options of an environment, and so may be left out of it. */
const optional = ['HOSTED_LOGIN_URL', 'GOOGLE_RETURN_URL', 'STAFF_RANGES', 'S3_PUBLIC_URL'];

describe.each(composedManifests)('$env.name', ({ env, manifests }) => {
  const { pods } = viewOf(manifests);

  describe.each(apps.map((app) => ({ app, id: app.id })))('$id', ({ app, id }) => {
    const deployment = pods.find(({ kind, name }) => kind === 'Deployment' && name === id);
    const variables = deployment?.containers.find(({ name }) => name === id)?.env ?? [];
    const declaredSettings = Object.entries(app.settings).filter(([, { values }]) => values?.[env.name] !== undefined);

    it('gets each variable that the topology declares for it here, and nothing else', () => {
      const names = variables.map(({ name }) => name);
      const missingNames = declaredSettings.filter(([name]) => !names.includes(name)).map(([name]) => name);

      expect(names).toEqual(declaredSettings.map(([name]) => name).filter((name) => !missingNames.includes(name)));
      expect(missingNames.filter((name) => !optional.includes(name))).toEqual([]);
    });

    it('gets the declared value, and secrets from a Secret alone', () => {
      for (const { name, value, valueFrom } of variables) {
        const { values, secret = false, schema } = app.settings[name] ?? {};
        const expectedValue = values?.[env.name];
        expect(valueFrom?.secretKeyRef !== undefined, name).toBe(secret);
        if (expectedValue !== computed) expect(value, name).toBe(expectedValue);
        if (!secret) expect(schema?.safeParse(value).success, name).toBe(true);
      }
    });
  });
});
