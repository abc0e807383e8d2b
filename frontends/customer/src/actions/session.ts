'use server';

import { outdatedForm } from '@eshop/ui/server/csrf-form';
import { logOut } from '@eshop/ui/server/log-in';
import { redirect } from 'next/navigation';

/** Ends the session, here and at auth. */
export const logout = async (form: FormData): Promise<void> => {
  if (!(await outdatedForm(form))) await logOut();
  redirect('/');
};
