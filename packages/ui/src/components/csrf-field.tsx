import { csrfField, csrfToken } from '../server/csrf.ts';

/** The hidden field that proves that a form is of this browser's own page. */
export const CsrfField = async () => <input type="hidden" name={csrfField} value={await csrfToken()} />;
