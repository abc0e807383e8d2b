import { describe, expect, it } from 'vitest';
import { isReadableAction } from './action-body.ts';

const formOf = (fields: Readonly<Record<string, string>>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
};
const request = (body: FormData | URLSearchParams | string, headers: Record<string, string> = {}) =>
  new Request('http://shop.test/login', { method: 'POST', body, headers });
const scriptedRequest = (body: FormData | string) => isReadableAction(request(body, { 'next-action': 'a1' }));
const plain = (fields: Readonly<Record<string, string>>) => isReadableAction(request(formOf(fields)));

const boundAction = '{"id":"a1","bound":"$@1"}';
const longList = `[${'{},'.repeat(22_000)}{}]`;

describe('the body of an action', () => {
  it.each([
    ['a form', { '0': '["$K1"]', '1_login': 'ada' }],
    ['a state and a form', { '0': '[{"problem":"$undefined","values":{"login":"$$5"}},"$K1"]', '1_login': 'ada' }],
  ])('that a script sends is %s', async (_, fields) => {
    expect(await scriptedRequest(formOf(fields))).toBe(true);
  });

  it.each(['[]', '[1,2]', 'x', '', '["$K1"]'])('that a script sends is no text: %j', async (body) => {
    expect(await scriptedRequest(body)).toBe(false);
  });

  it.each([
    '[]',
    '[1,2]',
    'x',
    'null',
    '"$K1"',
    '[{},{},"$K1"]',
    '["$Q9","$K1"]',
    '["$@5","$K1"]',
    '[{"a":"$F1"},"$K1"]',
  ])('that a script sends holds no other arguments: %j', async (list) => {
    expect(await scriptedRequest(formOf({ '0': list }))).toBe(false);
  });

  it('that a script sends is not longer than what a form holds', async () => {
    expect(await scriptedRequest(formOf({ '0': `[{"a":${longList}},"$K1"]` }))).toBe(false);
  });

  it('that a script sends has its arguments', async () => {
    expect(await scriptedRequest(formOf({ '1_login': 'ada' }))).toBe(false);
  });

  it.each([
    ['names its action', { $ACTION_ID_a1: '', csrf: 'x' }],
    [
      'names its action and its state',
      { $ACTION_REF_1: '', '$ACTION_1:0': '{"id":"a1","bound":"$@1"}', '$ACTION_1:1': '[{}]', $ACTION_KEY: 'k' },
    ],
    ['is for a route', { productId: '1', price: '$5' }],
  ])('without scripts %s', async (_, fields) => {
    expect(await plain(fields)).toBe(true);
  });

  it.each([
    ['an action that is not there', { $ACTION_REF_1: '' }],
    ['an action that is no object', { $ACTION_REF_1: '', '$ACTION_1:0': '[]' }],
    ['text that is no JSON', { $ACTION_REF_1: '', '$ACTION_1:0': 'x' }],
    ['more of a state than a page has', { $ACTION_REF_1: '', '$ACTION_1:0': boundAction, '$ACTION_1:1': '[0,0,0]' }],
    [
      'a state that would take long to read',
      { $ACTION_REF_1: '', '$ACTION_1:0': boundAction, '$ACTION_1:1': longList },
    ],
    ['a state that is not there', { $ACTION_REF_1: '', '$ACTION_1:0': '{"id":"a1","bound":"$@1"}' }],
    [
      'a state that is no list',
      { $ACTION_REF_1: '', '$ACTION_1:0': '{"id":"a1","bound":"$@1"}', '$ACTION_1:1': '{"a":1}' },
    ],
  ])('without scripts does not name %s', async (_, fields) => {
    expect(await plain(fields)).toBe(false);
  });

  it('is left to the route where it is no form of an action', async () => {
    expect(await isReadableAction(request('{"a":1}', { 'content-type': 'application/json' }))).toBe(true);
    expect(await isReadableAction(request(new URLSearchParams({ a: '1' })))).toBe(true);
    expect(await isReadableAction(request('--x', { 'content-type': 'multipart/form-data; boundary=x' }))).toBe(true);
  });

  it('can still be read by whoever comes after', async () => {
    const actionRequest = request(formOf({ $ACTION_ID_a1: '', csrf: 'x' }));
    await isReadableAction(actionRequest);
    expect((await actionRequest.formData()).get('csrf')).toBe('x');
  });
});
