import type { ServiceState } from '@eshop/contracts/state';
import type { Tone } from '@eshop/ui/components/badge.tsx';
import type { Attempt } from '@eshop/ui/server/attempt';

/** A service as the platform's page shows it. */
export interface ServiceRow {
  name: string;
  answered: Attempt<ServiceState>;
  /** How long the answer took, in milliseconds. */
  ms: number;
}

/** How a service is, in words and a tone. */
export const verdictOn = ({
  answered: { value, problem },
}: ServiceRow): { tone: Tone; text: string; detail: string } => {
  if (problem) return { tone: 'negative', text: 'Does not answer', detail: problem.detail ?? problem.title };
  const faults = Object.entries(value.checks).filter(([, result]) => result !== 'ok');
  if (faults.length === 0) return { tone: 'positive', text: 'Works', detail: '' };
  const detail = faults.map(([name, result]) => `${name}: ${result}`).join('; ');
  return { tone: 'negative', text: 'Cannot work', detail };
};

/** Asks and takes the time. */
export const measureReply = async <Value>(name: string, ask: () => Promise<Value>) => {
  const start = performance.now();
  const reply = await ask();
  return { name, answered: reply, ms: Math.round(performance.now() - start) };
};
