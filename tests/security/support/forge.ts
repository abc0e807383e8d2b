import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  createSign,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

type Claims = Readonly<Record<string, unknown>>;

const file = createRequire(import.meta.url).resolve('cognito-local/lib/keys/cognitoLocal.private.json');
const { jwk } = JSON.parse(readFileSync(file, 'utf8')) as { jwk: { kid: string } };
/** The key by which the issuer of this platform signs; its package brings it along, so that every claim can be tried. */
const issuerKey = createPrivateKey({ key: jwk, format: 'jwk' });
const publicPem = createPublicKey(issuerKey).export({ type: 'spki', format: 'pem' });
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const decode = (part = '') => JSON.parse(Buffer.from(part, 'base64url').toString()) as Claims;

const sign = (header: Claims, claims: Claims, key: KeyObject = issuerKey) => {
  const text = `${encode({ alg: 'RS256', kid: jwk.kid, ...header })}.${encode(claims)}`;
  return `${text}.${createSign('RSA-SHA256').update(text).sign(key, 'base64url')}`;
};

/** The signature that a verifier finds right which takes the issuer's public key for a shared secret. */
const hmac = (header: Claims, claims: Claims, secret: string | Buffer) => {
  const text = `${encode({ alg: 'HS256', kid: jwk.kid, ...header })}.${encode(claims)}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
};

/** Signs as the issuer does: the claims of a token, with changes; `undefined` leaves one out. */
export const asIssuer = (token: string, changes: Claims = {}): string =>
  sign({}, JSON.parse(JSON.stringify({ ...decode(token.split('.')[1]), ...changes })) as Claims);

/** What attackers make of somebody's token, by what is wrong with it; `elsewhere` is an address that they watch. */
export const forgeries = (token: string, elsewhere: string): Readonly<Record<string, string>> => {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const claims = decode(payload);
  const now = Math.floor(Date.now() / 1000);
  const better = { ...claims, sub: '0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11', 'cognito:groups': ['admin'] };
  const unsignedToken = (alg: string) => `${encode({ ...decode(header), alg })}.${encode(better)}.`;
  const ownKey = stranger.publicKey.export({ format: 'jwk' });
  return {
    'of no algorithm': unsignedToken('none'),
    'of no algorithm, spelt otherwise': unsignedToken('nOnE'),
    'of no algorithm, with the right signature': `${unsignedToken('none')}${signature}`,
    'without a signature': `${header}.${payload}.`,
    'whose claims were changed': `${header}.${encode(better)}.${signature}`,
    'whose signature was changed': `${header}.${payload}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`,
    'signed with the public key as a secret': hmac({}, better, publicPem),
    'signed with nothing as a secret': hmac({ kid: '../../../dev/null' }, better, ''),
    'of another key under the issuer’s name for its own': sign({}, better, stranger.privateKey),
    'that brings its key along': sign({ jwk: ownKey, kid: 'mine' }, better, stranger.privateKey),
    'that says where its key is': sign(
      { jku: `${elsewhere}/keys`, x5u: `${elsewhere}/keys`, kid: 'mine' },
      better,
      stranger.privateKey,
    ),
    'of another issuer': asIssuer(token, { iss: elsewhere }),
    'of another pool of the issuer': asIssuer(token, { iss: `${String(claims.iss)}x` }),
    'of another client': asIssuer(token, { client_id: 'another' }),
    'for identity': asIssuer(token, { token_use: 'id' }),
    'for no use': asIssuer(token, { token_use: undefined }),
    'that expired a second ago': asIssuer(token, { exp: now - 1 }),
    'that begins tomorrow': asIssuer(token, { nbf: now + 86_400 }),
    'of two payloads': `${header}.${payload}.${payload}.${signature}`,
    'that is none': 'null',
  };
};
