import type { Construct } from 'constructs';
import type { Environment } from '../../environments/environment.ts';
import { ComputeSecurityPolicy } from './kinds.ts';

type Rule = NonNullable<ConstructorParameters<typeof ComputeSecurityPolicy>[2]['spec']['rule']>[number];

export interface SecurityPolicyProps {
  /** The environment in whose project the policy is. */
  readonly env: Pick<Environment, 'cloud'>;
  /** Name of the policy. */
  readonly name: string;
  /** CIDR ranges; requests from elsewhere are refused. @default the whole internet */
  readonly allowedRanges?: readonly string[];
}

/** What Cloud Armor refuses before it reaches a pod: it sees the sender, and the start of what is sent. */
export class SecurityPolicy extends ComputeSecurityPolicy {
  constructor(scope: Construct, id: string, { env, name, allowedRanges = [] }: SecurityPolicyProps) {
    super(scope, id, {
      env,
      name,
      spec: {
        type: 'CLOUD_ARMOR',
        advancedOptionsConfig: { jsonParsing: 'STANDARD' },
        rule: [
          ...(allowedRanges.length > 0 ? [onlyFrom(allowedRanges)] : []),
          machinesOnly,
          ...attacks.map(refusal),
          ...limits,
          everythingElse,
        ],
      },
    });
  }
}

const onlyFrom = (ranges: readonly string[]): Rule => ({
  description: 'only from these addresses',
  priority: 100,
  action: 'deny(403)',
  match: { expr: { expression: `!(${ranges.map((range) => `inIpRange(origin.ip, '${range}')`).join(' || ')})` } },
});

/** Google's health checks do not pass through here, so what is for machines alone stays theirs. */
const machinesOnly: Rule = {
  description: 'what only the cluster itself asks for',
  priority: 200,
  action: 'deny(404)',
  match: { expr: { expression: "request.path.matches('(?i)^/(livez|readyz|metrics|internal|events|jobs)(/|$)')" } },
};

/** The OWASP rule sets that fit what is here: SQL, browsers, Node, files (cloud.google.com/armor/docs/waf-rules). */
const attacks = ['sqli', 'xss', 'lfi', 'rfi', 'rce', 'nodejs', 'protocolattack', 'scannerdetection'];

/** Sensitivity 1 holds the signatures that hardly ever match an honest request; the paranoid ones refuse shoppers. */
const refusal = (attack: string, index: number): Rule => ({
  description: attack,
  priority: 1000 + index,
  action: 'deny(403)',
  match: { expr: { expression: `evaluatePreconfiguredWaf('${attack}-v33-stable', {'sensitivity': 1})` } },
});

const throttle = { conformAction: 'allow', exceedAction: 'deny(429)', enforceOnKey: 'IP' };

/** The ends of the paths at which a password, a code or a token can be guessed. */
const guessable = [
  'login',
  'register',
  'confirm',
  'resend-code',
  'forgot-password',
  'reset-password',
  'first-password',
  'second-factor',
  'refresh',
];

/** Requests a minute from one address. Behind one may be an office, but no office logs in every other second. */
const limits: Rule[] = [
  {
    description: 'guessing of passwords',
    priority: 2000,
    action: 'throttle',
    match: {
      expr: {
        expression: `request.method == 'POST' && request.path.matches('(?i)/(${guessable.join('|')})/?$')`,
      },
    },
    rateLimitOptions: { ...throttle, rateLimitThreshold: { count: 30, intervalSec: 60 } },
  },
  {
    // A site runs the form's action at whatever path it is posted to.
    description: 'forms of the sites',
    priority: 2100,
    action: 'throttle',
    match: {
      expr: {
        expression:
          "request.method == 'POST' && (has(request.headers['next-action']) || request.headers['content-type'].startsWith('multipart/form-data'))",
      },
    },
    rateLimitOptions: { ...throttle, rateLimitThreshold: { count: 120, intervalSec: 60 } },
  },
  {
    description: 'floods',
    priority: 3000,
    action: 'throttle',
    match: { versionedExpr: 'SRC_IPS_V1', config: { srcIpRanges: ['*'] } },
    rateLimitOptions: { ...throttle, rateLimitThreshold: { count: 1800, intervalSec: 60 } },
  },
];

/** Google wants a policy to end with this priority. */
const everythingElse: Rule = {
  description: 'default',
  priority: 2_147_483_647,
  action: 'allow',
  match: { versionedExpr: 'SRC_IPS_V1', config: { srcIpRanges: ['*'] } },
};
