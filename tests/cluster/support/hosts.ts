import { inject } from 'vitest';
import { findHostsAt } from '../../../local/cluster/edge-hosts.ts';

findHostsAt(inject('edge'));
