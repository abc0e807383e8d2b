import type { Problem } from '@eshop/contracts/problem';
import { Notice, ProblemNotice } from '@eshop/ui/components/notice.tsx';

/** Why a file was not taken: by its faults, where the service names them. */
export const FileProblem = ({ problem }: { problem: Problem }) =>
  problem.errors?.length ? (
    <Notice tone="negative" title="This file cannot be used">
      <ul>
        {problem.errors.map(({ pointer, message }) => (
          <li key={pointer + message}>{message}</li>
        ))}
      </ul>
    </Notice>
  ) : (
    <ProblemNotice problem={problem} />
  );
