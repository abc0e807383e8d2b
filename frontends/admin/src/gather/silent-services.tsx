import type { Problem } from '@eshop/contracts/problem';
import { Notice } from '@eshop/ui/components/notice.tsx';

/** Which services are missing in a list of several, and why. */
export const SilentServices = ({ failed }: { failed: readonly { source: string; problem: Problem }[] }) =>
  failed.length > 0 && (
    <Notice tone="caution" title={`${failed.map(({ source }) => source).join(', ')} cannot be shown for the moment`}>
      {failed.map(({ source, problem: { status, title } }) => (
        <p key={source}>
          {source}: {status >= 500 ? 'it does not answer.' : title}
        </p>
      ))}
      <p>What the others hold is below.</p>
    </Notice>
  );
