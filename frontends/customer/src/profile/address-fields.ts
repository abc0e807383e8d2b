import { Address } from '@eshop/contracts/address';
import type { Problem } from '@eshop/contracts/problem';
import { invalid } from '@eshop/service-kit/http/problem';

/** The fields of an address as a form sends them, checked. */
export const readAddress = (
  form: FormData,
):
  | { address: Address; problem?: never; values: Record<string, string> }
  | { problem: Problem; address?: never; values: Record<string, string> } => {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const values = Object.fromEntries(
    ['name', 'street', 'city', 'state', 'zip', 'phone', 'note'].map((name) => [name, text(name)]),
  );
  const { note, ...rest } = values;
  const wanted = Address.safeParse(note ? values : rest);
  return wanted.success ? { address: wanted.data, values } : { problem: invalid(wanted.error).problem, values };
};
