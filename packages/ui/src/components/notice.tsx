import type { Problem } from '@eshop/contracts/problem';
import type { ReactNode } from 'react';
import { texts } from '../texts.ts';

const tones = { positive: 'border-positive', caution: 'border-caution', negative: 'border-negative' } as const;

interface Props {
  tone: keyof typeof tones;
  title: string;
  children?: ReactNode;
}

/** What came of something, read out when it appears. */
export const Notice = ({ tone, title, children }: Props) => (
  <div
    role={tone === 'positive' ? 'status' : 'alert'}
    className={`rounded-xl border-l-4 bg-raised px-4 py-3 shadow-sm ${tones[tone]}`}
  >
    <p className="font-semibold">{title}</p>
    {children && <div className="mt-1 text-sm text-muted">{children}</div>}
  </div>
);

/** A problem of a service in plain words; a 5xx is not the visitor's business in detail. */
export const ProblemNotice = ({ problem: { status, title, detail } }: { problem: Problem }) =>
  status >= 500 ? (
    <Notice tone="caution" title={texts.away.title}>
      {texts.away.detail}
    </Notice>
  ) : (
    <Notice tone="negative" title={title}>
      {detail}
    </Notice>
  );
