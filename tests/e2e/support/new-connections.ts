import { Agent, setGlobalDispatcher } from 'undici';
import { eshop } from './platform.ts';

// The load balancer spreads connections. A client that keeps one would talk to one replica for a whole test.
if (eshop.replicas.order.length > 1) setGlobalDispatcher(new Agent({ pipelining: 0 }));
