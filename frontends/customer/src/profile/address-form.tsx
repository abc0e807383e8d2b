import { countryCodes } from '@eshop/contracts/countries';
import { countryName } from '@eshop/ui/address-lines';
import { CsrfField } from '@eshop/ui/components/csrf-field.tsx';
import { Form, type FormOutcome } from '@eshop/ui/components/form.tsx';
import { locale } from '@eshop/ui/locale';
import { addressTexts as texts } from '#texts/checkout';
import type { Address } from './address-id.ts';

const countries = countryCodes
  .map((code) => ({ value: code, label: countryName(code) }))
  .sort((a, b) => a.label.localeCompare(b.label, locale));

const fields = [
  { name: 'name', label: texts.name, autoComplete: 'name' },
  { name: 'street', label: texts.street, autoComplete: 'street-address' },
  { name: 'city', label: texts.city, autoComplete: 'address-level2', half: true },
  {
    name: 'state',
    label: texts.state,
    autoComplete: 'address-level1',
    half: true,
    optional: true,
    isUnmarked: true,
    hint: texts.stateHint,
  },
  {
    name: 'zip',
    label: texts.zip,
    autoComplete: 'postal-code',
    half: true,
    optional: true,
    isUnmarked: true,
    hint: texts.zipHint,
  },
  { name: 'country', label: texts.country, type: 'choice', options: countries, autoComplete: 'country', half: true },
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
    values={{ country: 'US', ...(address as Record<string, string>) }}
  >
    <CsrfField />
    {replaces && <input type="hidden" name="replaces" value={replaces} />}
  </Form>
);
