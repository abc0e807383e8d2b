import { readdirSync, readFileSync } from 'node:fs';
import { evaluate } from '@marcbachmann/cel-js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { inRepository } from '../../dev/platform/repository.ts';

const Permissions = z.record(z.string(), z.enum(['read', 'write', 'none'])).default({});
const Step = z.looseObject({ uses: z.string().optional(), run: z.string().optional() });
const Job = z.looseObject({
  permissions: Permissions.optional(),
  environment: z.string().optional(),
  uses: z.string().optional(),
  steps: z.array(Step).default([]),
});
const Workflow = z.looseObject({ on: z.unknown(), permissions: Permissions, jobs: z.record(z.string(), Job) });

const folder = inRepository('.github', 'workflows');
const workflows = readdirSync(folder).map((file) => ({
  file,
  workflow: Workflow.parse(parse(readFileSync(`${folder}/${file}`, 'utf8'))),
}));
const jobs = workflows.flatMap(({ file, workflow }) =>
  Object.entries(workflow.jobs).map(([name, job]) => ({
    name: `${file} ${name}`,
    file,
    job,
    permissions: job.permissions ?? workflow.permissions,
    triggers: Object.keys(typeof workflow.on === 'string' ? { [workflow.on]: {} } : Object(workflow.on)),
  })),
);
const canWrite = (permissions: Record<string, string>) => Object.values(permissions).includes('write');

/** What runs code of the repository with the install scripts of its dependencies. */
const runsInstallScripts = ({ run = '' }: z.infer<typeof Step>) =>
  /\bnpm (?!ci --ignore-scripts)|\bnpx\b|\btilt\b|\.ci\/run/.test(run);

describe('workflows', () => {
  it.each(jobs)('$name uses actions by digest, and runs no script from the network', ({ job }) => {
    for (const { uses, run = '' } of [...job.steps, { uses: job.uses }]) {
      if (uses) expect(uses).toMatch(/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/);
      expect(run).not.toMatch(/\b(curl|wget)\b[^\n]*\|/);
    }
  });

  it('give a token that can write only to jobs that run no install script', () => {
    const writing = jobs.filter(({ permissions }) => canWrite(permissions));
    const names = writing.map(({ name }) => name).sort();
    expect(names).toEqual(['deploy.yaml deploy', 'deploy.yaml push', 'manifests.yaml comment']);
    for (const { name, job } of writing) expect(job.steps.filter(runsInstallScripts), name).toEqual([]);
  });

  it('let a pull request exchange no token, and run none of its code beside one that can write', () => {
    for (const { name, permissions, job, triggers } of jobs.filter(({ triggers }) =>
      triggers.includes('pull_request'),
    )) {
      expect(permissions['id-token'], name).toBeUndefined();
      if (canWrite(permissions))
        expect(
          job.steps.filter(({ uses }) => uses?.includes('checkout')),
          name,
        ).toEqual([]);
      expect(triggers).not.toContain('pull_request_target');
    }
  });

  it('exchange a token only in deploy.yaml, in jobs of a protected environment', () => {
    const exchanging = jobs.filter(({ permissions }) => permissions['id-token'] === 'write');
    expect(exchanging.length).toBeGreaterThan(0);
    for (const { file, job } of exchanging) {
      expect(file).toBe('deploy.yaml');
      expect(job.environment).toMatch(/github\.ref_type == 'tag' && 'production' \|\| 'staging'/);
    }
  });

  it('guard main: reviewed changes that passed every check of a pull request, and no force push', () => {
    const Ruleset = z.looseObject({
      target: z.string(),
      enforcement: z.string(),
      conditions: z.unknown(),
      bypass_actors: z.array(z.unknown()),
      rules: z.array(z.looseObject({ type: z.string(), parameters: z.record(z.string(), z.unknown()).default({}) })),
    });
    const file = readFileSync(inRepository('.github', 'rulesets', 'main.json'), 'utf8');
    const ruleset = Ruleset.parse(JSON.parse(file));
    expect(ruleset).toMatchObject({ target: 'branch', enforcement: 'active', bypass_actors: [] });
    expect(ruleset.conditions).toEqual({ ref_name: { include: ['refs/heads/main'], exclude: [] } });
    const rules = new Map(ruleset.rules.map(({ type, parameters }) => [type, parameters]));
    expect([...rules.keys()]).toEqual(expect.arrayContaining(['deletion', 'non_fast_forward']));
    expect(rules.get('pull_request')).toMatchObject({
      required_approving_review_count: 1,
      dismiss_stale_reviews_on_push: true,
      require_last_push_approval: true,
    });
    const Checks = z.object({ required_status_checks: z.array(z.object({ context: z.string() }).loose()) }).loose();
    const requiredChecks = Checks.parse(rules.get('required_status_checks')).required_status_checks;
    const ofPullRequests = jobs.filter(
      ({ triggers, permissions }) => triggers.includes('pull_request') && !canWrite(permissions),
    );
    const names = ofPullRequests.map(({ name }) => name.split(' ')[1]);
    expect(requiredChecks.map(({ context }) => context).sort()).toEqual(names.sort());
  });

  it('push and apply only what has the digest that the build told', () => {
    const { workflow } = workflows.find(({ file }) => file === 'deploy.yaml') ?? {};
    for (const [name, output, use] of [
      ['push', 'images', 'docker image load'],
      ['deploy', 'manifests', 'kubectl apply'],
    ] as const) {
      const { steps = [] } = workflow?.jobs[name] ?? {};
      const at = (text: string) => steps.findIndex(({ run = '' }) => run.includes(text));
      const check = at('sha256sum --check --strict');
      expect(steps[check]?.env, name).toEqual({ DIGEST: `\${{ needs.build.outputs.${output} }}` });
      const downloadIndex = steps.findIndex(({ uses = '' }) => uses.startsWith('actions/download-artifact'));
      expect(check, name).toBe(downloadIndex + 1);
      expect(at(use), name).toBeGreaterThan(check);
    }
  });

  it('are only overridden by tags that maintainers alone create', () => {
    const ruleset = JSON.parse(readFileSync(inRepository('.github', 'rulesets', 'release-tags.json'), 'utf8'));
    expect(ruleset).toMatchObject({ target: 'tag', enforcement: 'active' });
    expect(ruleset.conditions.ref_name.include).toEqual(['refs/tags/v*']);
    expect(ruleset.rules.map(({ type }: { type: string }) => type)).toEqual(
      expect.arrayContaining(['creation', 'update', 'deletion']),
    );
  });
});

describe('the identity of the deployer', () => {
  const conditionOf = (environment: string) =>
    z
      .object({ '--attribute-condition': z.string(), '--attribute-mapping': z.string(), '--issuer-uri': z.string() })
      .parse(parse(readFileSync(inRepository('docs', 'operations', 'identity', `${environment}.yaml`), 'utf8')))[
      '--attribute-condition'
    ];
  const repository = 'example/eshop';
  const tokenOf = (ref: string, environment: string | undefined, more: Record<string, string> = {}) => ({
    repository_id: '100000001',
    repository,
    event_name: 'push',
    ref,
    job_workflow_ref: `${repository}/.github/workflows/deploy.yaml@${ref}`,
    environment: environment ?? '',
    ...more,
  });
  const accepts = (environment: string, assertion: Record<string, string>) =>
    evaluate(conditionOf(environment), { assertion });

  it('is given to deploy.yaml on main for staging, and on a release tag for production', () => {
    expect(accepts('staging', tokenOf('refs/heads/main', 'staging'))).toBe(true);
    expect(accepts('production', tokenOf('refs/tags/v1.4.0', 'production'))).toBe(true);
  });

  const workflowOf = (file: string, ref: string) => ({
    job_workflow_ref: `${repository}/.github/workflows/${file}@${ref}`,
  });
  it.each([
    ['a branch', tokenOf('refs/heads/evil', undefined)],
    ['a branch that names the environment', tokenOf('refs/heads/evil', 'production')],
    ['a branch that names staging', tokenOf('refs/heads/evil', 'staging')],
    ['a pull request', tokenOf('refs/pull/7/merge', 'production', { event_name: 'pull_request' })],
    ['a dispatched workflow', tokenOf('refs/tags/v1.4.0', 'production', { event_name: 'workflow_dispatch' })],
    ['another workflow on main', tokenOf('refs/heads/main', 'staging', workflowOf('ci.yaml', 'refs/heads/main'))],
    ['another workflow on a tag', tokenOf('refs/tags/v9', 'production', workflowOf('ci.yaml', 'refs/tags/v9'))],
    ['the workflow of a branch', tokenOf('refs/tags/v9', 'production', workflowOf('deploy.yaml', 'refs/heads/evil'))],
    ['main for production', tokenOf('refs/heads/main', 'production')],
    ['a branch called like a tag', tokenOf('refs/heads/v1.4.0', 'production')],
    ['another tag', tokenOf('refs/tags/evil', 'production')],
    ['no environment', tokenOf('refs/tags/v1.4.0', undefined)],
    ['another repository', tokenOf('refs/tags/v1.4.0', 'production', { repository_id: '2' })],
  ])('is refused to %s', (_, token) => {
    expect(accepts('production', token)).toBe(false);
    if (token.environment !== 'production') expect(accepts('staging', token)).toBe(false);
  });

  it('is one of an environment: staging’s token is not production’s', () => {
    expect(accepts('production', tokenOf('refs/heads/main', 'staging'))).toBe(false);
    expect(accepts('staging', tokenOf('refs/tags/v1.4.0', 'production'))).toBe(false);
  });
});

it('base images are named by digest', () => {
  const dockerfile = readFileSync(inRepository('Dockerfile'), 'utf8');
  const images = [...dockerfile.matchAll(/^ARG \w+_IMAGE=(\S+)$/gm)].map(([, image]) => image);
  expect(images).toHaveLength(2);
  for (const image of images) expect(image).toMatch(/@sha256:[0-9a-f]{64}$/);
  const stages = [...dockerfile.matchAll(/^FROM (?:--\S+ )?(\S+)(?: AS (\S+))?/gm)];
  const names = new Set(stages.map(([, , name]) => name));
  for (const [, from = ''] of stages) expect(names.has(from) || /^\$\{\w+_IMAGE\}$/.test(from), from).toBe(true);
});
