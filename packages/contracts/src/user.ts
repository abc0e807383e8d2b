import { z } from 'zod';
import { Address, Phone } from './address.ts';
import { Role } from './policy.ts';
import { Line, name } from './text.ts';

export const Username = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9._-]{2,39}$/, '3 to 40 letters, digits, dots, dashes or underscores, a letter first');
/** Cognito's default rule, and long enough to be worth guessing at. */
export const Password = Line.min(10)
  .max(128)
  .regex(/[a-z]/, 'a lower-case letter')
  .regex(/[A-Z]/, 'an upper-case letter')
  .regex(/[0-9]/, 'a digit');
const Email = z
  .email()
  .max(254)
  .transform((email) => email.toLowerCase());

export const Register = z
  .strictObject({ username: Username, email: Email, password: Password, name: name(100) })
  .meta({ id: 'Register' });
export type Register = z.infer<typeof Register>;
export const Registered = z.object({ userId: z.string(), confirmed: z.boolean() }).meta({ id: 'Registered' });
export const Confirm = z
  .strictObject({ username: Username, code: Line.min(1).max(20).regex(/^\S+$/, 'no blanks') })
  .meta({ id: 'Confirm' });
export const Login = z
  .strictObject({ login: Line.min(1).max(254), password: Line.min(1).max(128) })
  .meta({ id: 'Login' });
export const Refresh = z.strictObject({ refreshToken: Line.min(1).max(4096) }).meta({ id: 'Refresh' });

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
    addresses: z.array(Address),
  })
  .meta({ id: 'Profile' });
export type Profile = z.infer<typeof Profile>;

export const PatchProfile = z
  .strictObject({
    name: name(100),
    phone: Phone.nullable(),
    addresses: z.array(Address).max(10),
  })
  .partial()
  .meta({ id: 'PatchProfile' });
