// Plain JavaScript that Node 18 runs: it installs what is missing, then hands over to the project's own Node.

import { handOver } from './bootstrap/hand-over.mjs';
import { ensureInstalled } from './bootstrap/install.mjs';

const oldestNode = 18;

const [major] = process.versions.node.split('.').map(Number);
if (major < oldestNode) {
  console.error(`Node ${process.versions.node} is too old: Node ${oldestNode} or newer is needed to begin with.`);
  process.exit(1);
}

const [command = 'help', ...args] = process.argv.slice(2);
ensureInstalled();
handOver(command, args);
