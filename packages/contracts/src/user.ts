import { z } from 'zod';
import { Address, KnownAddress, Phone } from './address.ts';
import { defaultLimit, maxLimit, PageQuery, pageOf } from './page.ts';
import { Permission, Role, WarehouseIds } from './policy.ts';
import { code, documentedLine, identifier, identifierLine, maxCharacters, opaque, personName } from './text.ts';

export const Username = identifier().regex(
  /^[A-Za-z][A-Za-z0-9._-]{2,39}$/,
  '3 to 40 letters, digits, dots, dashes or underscores, a letter first',
);
/** Cognito's default rule, and long enough to be worth guessing at. */
export const Password = opaque(128, 10)
  .regex(/[a-z]/, 'a lower-case letter')
  .regex(/[A-Z]/, 'an upper-case letter')
  .regex(/[0-9]/, 'a digit');
const Email = identifier()
  .check(z.email())
  .max(254)
  .transform((email) => email.toLowerCase());

export const Register = z
  .strictObject({ username: Username, email: Email, password: Password, name: personName(100) })
  .meta({ id: 'Register' });
export type Register = z.infer<typeof Register>;
export const Registered = z.object({ userId: z.string(), confirmed: z.boolean() }).meta({ id: 'Registered' });
const Code = maxCharacters(code().min(1), 20)
  .regex(/^\P{Cc}+$/u, 'one line without control characters')
  .meta({ pattern: documentedLine });
/** A username or an e-mail address. */
const LoginName = identifierLine(254);

export const Confirm = z.strictObject({ username: Username, code: Code }).meta({ id: 'Confirm' });
export const Login = z.strictObject({ login: LoginName, password: opaque(128) }).meta({ id: 'Login' });
/** Asks for a fresh code of a sign-up. */
export const ResendCode = z.strictObject({ username: Username }).meta({ id: 'ResendCode' });
export const ForgotPassword = z.strictObject({ login: LoginName }).meta({ id: 'ForgotPassword' });
export const ResetPassword = z
  .strictObject({ login: LoginName, code: Code, password: Password })
  .meta({ id: 'ResetPassword' });
export type ResetPassword = z.infer<typeof ResetPassword>;
/** `session` is what a login answered that needs a new password. */
export const FirstPassword = z
  .strictObject({ login: LoginName, session: opaque(2048, 20), password: Password })
  .meta({ id: 'FirstPassword' });
export type FirstPassword = z.infer<typeof FirstPassword>;

/** A secret for an authenticator app, as text and as the URI that apps take, e.g. from a QR code. */
export const SecondFactorEnrollment = z
  .object({ secret: z.string(), uri: z.string() })
  .meta({ id: 'SecondFactorEnrollment' });
export type SecondFactorEnrollment = z.infer<typeof SecondFactorEnrollment>;
export const SecondFactorCode = z
  .strictObject({ code: code().regex(/^\d{6}$/, '6 digits') })
  .meta({ id: 'SecondFactorCode' });

export const Refresh = z.strictObject({ refreshToken: opaque(4096) }).meta({ id: 'Refresh' });
/** `everywhere` ends all sessions of the user whose access token comes with it, and voids their access tokens. */
export const Logout = Refresh.extend({ everywhere: z.boolean().optional() }).meta({ id: 'Logout' });

/** Where the browser is sent, and the `state` with which it must come back; the site binds it to the browser. */
export const GoogleStarted = z.object({ url: z.string(), state: z.string() }).meta({ id: 'GoogleStarted' });
export const GoogleExchange = z.strictObject({ code: opaque(2048), state: opaque(256) }).meta({ id: 'GoogleExchange' });
export type GoogleExchange = z.infer<typeof GoogleExchange>;

/** `expiresIn` is the access token's life in seconds. */
export const Tokens = z
  .object({ accessToken: z.string(), idToken: z.string(), refreshToken: z.string(), expiresIn: z.int() })
  .meta({ id: 'Tokens' });
export type Tokens = z.infer<typeof Tokens>;

export const Profile = z
  .object({
    id: z.string(),
    username: z.string(),
    email: z.string(),
    name: z.string(),
    roles: z.array(Role),
    phone: z.string().nullable(),
    addresses: z.array(KnownAddress),
    /** Rises with each change; `If-Match` on a change names the one that was seen. */
    version: z.int().optional(),
    /** What the policy in force gives to the roles. */
    permissions: z.array(Permission).optional(),
    /** The warehouses to which staff are bound; null: all. */
    warehouses: z.array(z.string()).nullable().optional(),
    /**
     * Whether this login passed a second factor. Until it has, `permissions` holds only those that reach no further than
     * the user's own things. Missing where none is needed.
     */
    secondFactor: z.enum(['passed', 'needed', 'not-enrolled']).optional(),
  })
  .meta({ id: 'Profile' });
export type Profile = z.infer<typeof Profile>;

export const PatchProfile = z
  .strictObject({
    name: personName(100),
    phone: Phone.nullable(),
    addresses: z.array(Address).max(20),
  })
  .partial()
  .meta({ id: 'PatchProfile' });

/**
 * Somebody with a profile, as an admin sees them. `warehouses` are those to which staff are bound; null: all. `version` is
 * that of their roles, for `If-Match`. `editable`: the viewer may change their roles.
 */
export const Person = Profile.pick({ id: true, username: true, email: true, name: true, roles: true })
  .extend({ warehouses: z.array(z.string()).nullable(), version: z.int(), editable: z.boolean() })
  .meta({ id: 'Person' });
export type Person = z.infer<typeof Person>;
/** `grantableRoles` are those that the viewer may give. */
export const PersonPage = pageOf(Person)
  .extend({ grantableRoles: z.array(Role) })
  .meta({ id: 'PersonPage' });
export type PersonPage = z.infer<typeof PersonPage>;
/** Whom to look for, and which page: a body, because a text may be an e-mail address. */
export const SearchUsers = z
  .strictObject({
    q: identifier()
      .max(254)
      .regex(/^\P{Cc}*$/u, 'one line without control characters')
      .optional(),
    cursor: PageQuery.shape.cursor,
    limit: z.int().min(1).max(maxLimit).default(defaultLimit),
  })
  .meta({ id: 'SearchUsers' });

/** Without `warehouses` they stay as they are; null binds to none. They are of staff alone. */
export const SetRoles = z
  .strictObject({ roles: z.array(Role).min(1).max(4), warehouses: WarehouseIds.min(1).nullable().optional() })
  .meta({ id: 'SetRoles' });
export type SetRoles = z.infer<typeof SetRoles>;

/** Asks what people are called; for the desk, whose lists hold ids. */
export const NamesOf = z
  .strictObject({
    ids: z
      .array(opaque(128))
      .min(1)
      .max(100)
      .refine((ids) => new Set(ids).size === ids.length, 'each once'),
  })
  .meta({ id: 'NamesOf' });
export const PersonNames = z
  .object({ items: z.array(z.object({ id: z.string(), name: z.string() })) })
  .meta({ id: 'PersonNames' });
export type PersonNames = z.infer<typeof PersonNames>;
