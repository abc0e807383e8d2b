import type { Readable } from 'node:stream';
import { notFound } from '@eshop/contracts/problems/general';
import type { proofTypes } from '@eshop/contracts/proof';
import { actorOf } from '@eshop/service-kit/audit/audit-log';
import { addToAuditLog } from '@eshop/service-kit/audit/sql-audit-log';
import type { User } from '@eshop/service-kit/auth/user';
import type { PaymentRow } from '../store/payments.ts';
import type { ProofStore } from '../store/proofs.ts';
import type { Db } from '../store/tables.ts';
import type { FindPayment } from './find-payment.ts';

interface OpenedProof {
  contentType: (typeof proofTypes)[number];
  size: number | null;
  file: Readable;
}

/** Shows proofs. Throws a 404 problem where there is none. Who opens somebody else's has an audit entry before they see it. */
export interface OpenProof {
  /** Returns the proof as it was sent, for the admin site's viewer. */
  read(user: User, paymentId: string): Promise<OpenedProof>;
  /** Returns an address of the proof that works for a minute. */
  signUrl(user: User, paymentId: string): Promise<string>;
}

interface Deps {
  db: Db;
  find: Pick<FindPayment, 'byId'>;
  proofs: Pick<ProofStore, 'read' | 'signedUrl'>;
}

export const createOpenProof = ({ db, find, proofs }: Deps): OpenProof => {
  const open = async (user: User, id: string) => {
    const row = await find.byId(user, id);
    const { proof_key: key, proof_type: contentType, proof_size: size } = row;
    if (!key || !contentType) throw notFound('There is no proof yet.');
    if (row.user_id !== user.id) await auditOpening(db, user, row);
    return { key, contentType, size, orderId: row.order_id };
  };
  return {
    read: async (user, id) => {
      const { key, contentType, size } = await open(user, id);
      return { contentType, size, file: await proofs.read(key) };
    },
    signUrl: async (user, id) => {
      const { key, contentType, orderId } = await open(user, id);
      return proofs.signedUrl(key, `proof-${orderId}.${contentType.split('/')[1]}`);
    },
  };
};

const auditOpening = (db: Db, user: User, { id, version }: PaymentRow): Promise<void> =>
  addToAuditLog(db, {
    action: 'payment.proof-opened',
    by: actorOf(user),
    resource: { type: 'payment', id },
    after: { version },
  });
