import { Address } from '@eshop/contracts/address';
import type { Problem } from '@eshop/contracts/problem';
import { invalidForm } from '@eshop/ui/server/invalid-form';

/** The fields of an address as a form sends them, checked. */
export const readAddress = (
  form: FormData,
):
  | { address: Address; problem?: never; values: Record<string, string> }
  | { problem: Problem; address?: never; values: Record<string, string> } => {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const values = Object.fromEntries(
    ['name', 'street', 'city', 'state', 'zip', 'country', 'phone', 'note'].map((name) => [name, text(name)]),
  );
  const { note, state, country, ...requiredFields } = values;
  const result = Address.safeParse({
    ...requiredFields,
    ...(note && { note }),
    ...(state && { state }),
    ...(country && { country }),
  });
  return result.success ? { address: result.data, values } : { problem: invalidForm(result.error), values };
};
