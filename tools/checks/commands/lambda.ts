import { mkdirSync, statSync } from 'node:fs';
import { bundleLambda } from '../../../services/shipping-cost/tooling.ts';
import { inRepository } from '../../dev/platform/repository.ts';

const folder = inRepository('dist', 'lambda', 'shipping-cost');
mkdirSync(folder, { recursive: true });
const file = await bundleLambda(folder);
console.log(`${file}: ${Math.ceil(statSync(file).size / 1024)} KiB, handler index.handler, runtime nodejs24.x`);
