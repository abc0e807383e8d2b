import type { ProblemError } from '@eshop/contracts/problem-type';
import { type ProofRefusal, proofRefusals } from '@eshop/contracts/problems/payments';

/** Why a file is refused as a proof. Crosses threads by its name alone. */
export class RefusedFile extends Error {
  readonly refusal: ProofRefusal;

  constructor(refusal: ProofRefusal, options?: ErrorOptions) {
    super(refusal, options);
    this.refusal = refusal;
  }
}

const details: Readonly<Record<ProofRefusal, string>> = {
  'proof-unsupported': 'The file must be a PDF, PNG, JPEG, WebP or GIF, by its content.',
  'proof-heic': 'Convert the HEIC or HEIF image to JPEG, or send a screenshot of it.',
  'proof-damaged': 'The file is incomplete or cannot be read. Send it again, or a screenshot of it.',
  'proof-encrypted': 'The PDF needs a password. Send a screenshot, or print it to a new PDF.',
  'proof-active-content':
    'The PDF runs scripts, starts programs or sends data. Send a screenshot, or print it to a new PDF.',
  'proof-too-many-pixels': 'The image has too many pixels. Send a smaller one.',
  'proof-too-complex':
    'The file unpacks to too much, has too many pages or takes too long to read. Send a screenshot of it.',
};

/** The problem of a refused file. */
export const proofRefused = (refusal: ProofRefusal): ProblemError => proofRefusals[refusal](details[refusal]);
