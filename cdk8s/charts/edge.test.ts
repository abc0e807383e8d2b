import { appOf, apps, portsOf } from '@eshop/topology';
import { App } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import { environments } from '../environments/environments.ts';
import { edgeRules } from './edge/rules.ts';
import { EdgeChart } from './edge.ts';

const settings = { version: 'test', ingressClass: 'traefik' };
const local = environments.local(settings);
const gke = environments.gke(settings);

interface Written {
  kind: string;
  metadata: { name: string; annotations?: Record<string, string> };
  spec: {
    ingressClassName?: string;
    rules: { host: string; http: { paths: { path: string }[] } }[];
    timeoutSec?: number;
    rule?: Throttle[];
  };
}
const edgeOf = (env: typeof gke): Written[] => new EdgeChart(new App(), 'edge', { env }).toJson();
const objectOf = (env: typeof gke, kind: string, name = 'eshop') => {
  const match = edgeOf(env).find((each) => each.kind === kind && each.metadata.name === name);
  if (!match) throw new Error(`no ${kind} ${name}`);
  return match;
};
const pathsOf = (host: string) =>
  objectOf(local, 'Ingress')
    .spec.rules.find((rule) => rule.host === host)
    ?.http.paths.map(({ path }) => path) ?? [];

describe('the way in', () => {
  it('has a host for the shop, for the admins and for the API', () => {
    expect(objectOf(local, 'Ingress').spec.rules.map(({ host }) => host)).toEqual(Object.values(local.hosts));
  });

  it('leads on the API host to public paths alone, the longest first', () => {
    const paths = pathsOf(local.hosts.api);

    expect(paths).toContain('/v1/shipping-quotes');
    expect(paths.filter((path) => !path.startsWith('/v1/'))).toEqual(['/problems']);
    expect(paths).toEqual([...paths].sort((a, b) => b.length - a.length || a.localeCompare(b)));
  });

  it('leads to the dead letters of every app that takes events, each to its own', () => {
    const toDeadLetters = edgeRules(local).filter(({ path }) => path.startsWith('/v1/dead-letters'));

    expect(toDeadLetters.map(({ app }) => app).sort()).toEqual(
      apps.filter(({ subscribes }) => subscribes.length > 0).map(({ id }) => id),
    );
    for (const { app, path } of toDeadLetters) expect(path).toBe(`/v1/dead-letters/${app}`);
  });

  it('leads to the audit log of every service that stores anything, each to its own', () => {
    const toAuditLogs = edgeRules(local).filter(({ path }) => path.startsWith('/v1/audit-log'));

    expect(toAuditLogs.map(({ app }) => app).sort()).toEqual(
      apps.filter(({ stores }) => Object.values(stores).flat().length > 0).map(({ id }) => id),
    );
    for (const { app, path } of toAuditLogs) expect(path).toBe(`/v1/audit-log/${app}`);
  });

  it('goes by the class on a laptop and by the annotation at Google', () => {
    expect(objectOf(local, 'Ingress').spec.ingressClassName).toBe('traefik');
    expect(objectOf(gke, 'Ingress').spec.ingressClassName).toBeUndefined();
    expect(objectOf(gke, 'Ingress').metadata.annotations).toMatchObject({
      'kubernetes.io/ingress.class': 'gce',
      'kubernetes.io/ingress.global-static-ip-name': 'eshop',
      'networking.gke.io/managed-certificates': 'eshop',
      'networking.gke.io/v1beta1.FrontendConfig': 'eshop',
    });
    expect(edgeOf(local).map(({ kind }) => kind)).toEqual(['Ingress']);
  });
});

describe('Google’s load balancer', () => {
  it('has a backend for every app that an address leads to', () => {
    const backends = edgeOf(gke).filter(({ kind }) => kind === 'BackendConfig');
    const led = JSON.stringify(objectOf(gke, 'Ingress').spec);

    const exposedApps = apps.filter((app) => app.kind === 'site' || app.public.length > 0).map(({ id }) => id);
    expect(backends.map(({ metadata }) => metadata.name).sort()).toEqual(exposedApps.sort());
    for (const { metadata } of backends) expect(led).toContain(`"name":"${metadata.name}"`);
  });

  it('checks readiness at the port of the pods, and keeps status streams open', () => {
    expect(objectOf(gke, 'BackendConfig', 'order').spec).toMatchObject({
      timeoutSec: 3600,
      healthCheck: { requestPath: '/readyz', port: portsOf(appOf('order')).app },
      securityPolicy: { name: 'eshop' },
    });
    expect(objectOf(gke, 'BackendConfig', 'product').spec.timeoutSec).toBe(30);
  });

  it('lets only the admins’ addresses to the admin site when they are given', () => {
    const cloud = gke.cloud && { ...gke.cloud, google: { ...gke.cloud.google, adminRanges: ['203.0.113.0/24'] } };
    const env = cloud ? { ...gke, cloud } : gke;

    expect(objectOf(env, 'BackendConfig', 'admin').spec).toMatchObject({ securityPolicy: { name: 'eshop-admin' } });
    expect(JSON.stringify(objectOf(env, 'ComputeSecurityPolicy', 'eshop-admin'))).toContain(
      "!(inIpRange(origin.ip, '203.0.113.0/24'))",
    );
    expect(JSON.stringify(objectOf(env, 'ComputeSecurityPolicy'))).not.toContain('inIpRange');
  });

  it('throttles guesses at whatever spelling of a path, and the forms of the sites', () => {
    const { rule = [] } = objectOf(gke, 'ComputeSecurityPolicy').spec;
    const expressionOf = (description: string) =>
      rule.find((each) => each.description === description)?.match.expr?.expression ?? '';
    const [, pattern = ''] = /matches\('\(\?i\)(.*)'\)/.exec(expressionOf('guessing of passwords')) ?? [];
    const isGuess = (path: string) => new RegExp(pattern, 'i').test(path);
    for (const end of ['login', 'LOGIN', 'login/', 'first-password', 'resend-code', 'refresh', 'second-factor'])
      expect(isGuess(`/v1/auth/${end}`), end).toBe(true);
    for (const path of ['/v1/products', '/v1/auth/logout', '/login-help']) expect(isGuess(path), path).toBe(false);
    expect(expressionOf('forms of the sites')).toContain('next-action');
  });
});

interface Throttle {
  description: string;
  match: { expr?: { expression: string } };
}
