import { mkdirSync, statSync } from 'node:fs';
import { bundleLambda } from '../../services/shipping-cost/src/bundle.ts';
import { inRepository } from '../platform/repository.ts';

const folder = inRepository('dist', 'lambda', 'shipping-cost');
mkdirSync(folder, { recursive: true });
const file = await bundleLambda(folder);
console.log(`${file}: ${Math.ceil(statSync(file).size / 1024)} KiB, handler index.handler, runtime nodejs24.x`);
