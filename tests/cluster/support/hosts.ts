import { inject } from 'vitest';
import { findHostsAt } from '../../../tools/ops/cluster/edge-hosts.ts';

findHostsAt(inject('edge'));
