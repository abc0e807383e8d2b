import { ProblemNotice } from '@eshop/ui/components/notice.tsx';
import type { Attempt } from '@eshop/ui/server/attempt';
import type { ReactNode } from 'react';

interface Props<Value> {
  of: Attempt<Value>;
  children: (value: Value) => ReactNode;
}

/** A part of a page that something was asked for; when that failed it says so, and the rest of the page stays. */
export const Part = <Value,>({ of: { value, problem }, children }: Props<Value>) =>
  problem ? <ProblemNotice problem={problem} /> : children(value as Value);
