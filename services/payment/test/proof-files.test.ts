import { newId } from '@eshop/contracts/ids';
import { describe, expect, it } from 'vitest';
import { openProofs } from './payment.ts';

const png = Buffer.from('not really a picture');

describe('the files that prove payments', () => {
  const proofs = openProofs();
  const put = async () => {
    const key = proofs.keyOf(newId());
    await proofs.put(key, png, 'image/png');
    return key;
  };

  it('are kept as they are and come back as an attachment of their type', async () => {
    const key = await put();
    const answer = await fetch(await proofs.signedUrl(key, 'proof-1.png'));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="proof-1.png"');
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(png);
  });

  it('open to a signed address of one minute alone', async () => {
    const key = await put();
    const url = new URL(await proofs.signedUrl(key, 'proof-1.png'));
    expect(url.searchParams.get('X-Amz-Expires')).toBe('60');
    const forgeries = [
      ['X-Amz-Signature', '0'.repeat(64)],
      ['X-Amz-Expires', '600000'],
      ['response-content-disposition', 'inline'],
    ] as const;
    for (const [name, value] of forgeries) {
      const forgedUrl = new URL(url);
      forgedUrl.searchParams.set(name, value);
      expect((await fetch(forgedUrl)).status, name).toBe(403);
    }
  });

  it('have names that cannot be guessed from the order', async () => {
    const order = newId();
    expect(proofs.keyOf(order)).not.toBe(proofs.keyOf(order));
  });

  it('open by the address under which browsers reach the store, where that is another', async () => {
    const key = await put();
    const inside = process.env.TEST_S3_ENDPOINT ?? '';
    const outside = inside.replace('127.0.0.1', 'localhost');
    const url = await openProofs(outside).signedUrl(key, 'proof-1.png');
    expect(url.startsWith(outside)).toBe(true);
    expect((await fetch(url)).status).toBe(200);
    expect((await fetch(url.replace(outside, inside))).status).toBe(403);
  });
});
