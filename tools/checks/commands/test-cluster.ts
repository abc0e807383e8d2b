import { runStage } from '../test-runner/run-stage.ts';
import { vitest } from '../test-runner/stages.ts';

/**
 * `npm run test:cluster [-- <files>…]`: the tests that meet the shop in the laptop cluster which kubectl points at. It is
 * deployed and has its demo data; they roll it, kill its pods and swap its broker. `npm run e2e:cluster` does all of it.
 */
const stage = { name: 'cluster', shows: 'the shop in a cluster, through its edge', commands: [vitest('cluster')] };
const { ok, passed, failed } = await runStage(stage, process.argv.slice(2));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = ok ? 0 : 1;
