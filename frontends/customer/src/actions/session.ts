'use server';

import { csrfField, csrfProblem } from '@eshop/ui/server/csrf';
import { logOut } from '@eshop/ui/server/log-in';
import { redirect } from 'next/navigation';

/** Ends the session, here and at auth. */
export const logout = async (form: FormData): Promise<void> => {
  if (!(await csrfProblem(form.get(csrfField)))) await logOut();
  redirect('/');
};
