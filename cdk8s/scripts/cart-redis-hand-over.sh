#!/bin/bash
# Before a master is stopped on purpose, another takes over: writes wait, the replicas catch up, a Sentinel promotes one.
role() { redis-cli role | head -1; }
[ "$(role)" = master ] || exit 0
redis-cli client pause 10000 write
for peer in $PEERS; do
  if [ "$peer" != "$HOSTNAME" ] && timeout 2 redis-cli -e -h "$peer" -p 26379 sentinel failover carts; then break; fi
done
for _ in $(seq 20); do
  [ "$(role)" = master ] || exit 0
  sleep 0.5
done
