import { CsrfField } from '@eshop/ui/components/csrf-field.tsx';
import { Form, type FormOutcome } from '@eshop/ui/components/form.tsx';
import { addressTexts as texts } from '#texts/checkout';
import type { Address } from './address-id.ts';

const fields = [
  { name: 'name', label: texts.name, autoComplete: 'name' },
  { name: 'street', label: texts.street, autoComplete: 'street-address' },
  { name: 'city', label: texts.city, autoComplete: 'address-level2', half: true },
  { name: 'state', label: texts.state, autoComplete: 'address-level1', half: true },
  { name: 'zip', label: texts.zip, autoComplete: 'postal-code', half: true, hint: texts.zipHint },
  { name: 'phone', label: texts.phone, type: 'tel', autoComplete: 'tel', half: true },
  { name: 'note', label: texts.note, optional: true },
] as const;

interface Props {
  action: (before: FormOutcome, form: FormData) => Promise<FormOutcome>;
  submit: string;
  address?: Partial<Address>;
  /** The address whose place it takes. */
  replaces?: string;
}

/** An address to be filled in. */
export const AddressForm = ({ action, submit, address = {}, replaces }: Props) => (
  <Form
    action={action}
    fields={fields}
    submit={submit}
    prefix={replaces ?? 'address'}
    values={address as Record<string, string>}
  >
    <CsrfField />
    {replaces && <input type="hidden" name="replaces" value={replaces} />}
  </Form>
);
