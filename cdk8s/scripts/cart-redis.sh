#!/bin/bash
# Starts this pod's Redis as what the Sentinels say that it is, never as a master by its own lights.
set -eu
. /etc/eshop/addresses.sh
self=${address[$HOSTNAME]}
quorum=2

# What the Sentinel of a pod knows, "<epoch> <master> <number of its replicas>"; nothing while it is away.
ask() {
  timeout 2 redis-cli -e -h "${address[$1]}" -p 26379 sentinel master carts 2>/dev/null | awk '
    key == "ip" { master = $0 }
    key == "config-epoch" { epoch = $0 }
    key == "num-slaves" { replicas = $0 }
    { key = $0 }
    END { if (master != "") print epoch, master, replicas }' || true
}

# A master that comes back leaves its place to a replica, which the Sentinels see to within seconds: were it back at once,
# it would take writes that are lost when they do. After 30 s none can take over, as when all pods start anew: it is the
# master still, unless it lost its data, which would empty its replicas. At the very first start there are no replicas.
may_be() {
  [ "$1" != "$self" ] || [ "$2" = 0 ] || { [ -d /data/appendonlydir ] && [ "$SECONDS" -gt 30 ]; }
}

while true; do
  known=$(for peer in $PEERS; do ask "$peer"; done | sort -n)
  if [ "$(grep -c . <<<"$known")" -ge "$quorum" ]; then
    read -r _ master replicas <<<"$(tail -1 <<<"$known")"
    if may_be "$master" "$replicas"; then break; fi
  fi
  echo "waiting for the Sentinels: ${known:-none answers}"
  sleep 1
done
echo "the master is $master, this is $self"

cat >/run/redis/redis.conf <<END
dir /data
port 6379
protected-mode no
requirepass "$REDISCLI_AUTH"
masterauth "$REDISCLI_AUTH"
replica-announce-ip $self
repl-diskless-sync-delay 0
repl-backlog-size 16mb
client-output-buffer-limit replica 64mb 32mb 60
appendonly yes
save ""
maxmemory $MAXMEMORY
# Carts are in MySQL too, and come back from there: those that would expire first make room.
maxmemory-policy volatile-ttl
# A master that nobody follows, cut off from the others, must not go on taking what will be lost.
min-replicas-to-write 1
min-replicas-max-lag 10
END
[ "$master" = "$self" ] || echo "replicaof $master 6379" >>/run/redis/redis.conf
exec redis-server /run/redis/redis.conf
