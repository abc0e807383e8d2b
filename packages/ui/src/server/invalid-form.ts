import type { Problem } from '@eshop/contracts/problem';
import { invalid } from '@eshop/service-kit/problem';
import type { z } from 'zod';
import { withSiteText } from '../problem-texts.ts';

/** The problem of a form whose fields do not match its schema, in the site's words; `errors` names each field. */
export const invalidForm = (error: z.ZodError): Problem => withSiteText(invalid(error).problem);
