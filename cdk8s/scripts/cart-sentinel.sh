#!/bin/bash
# Starts this pod's Sentinel with today's settings and with what it learned before: who is the master, since which epoch,
# who else there is. Sentinel itself writes that into its file, whole or not at all.
set -eu
. /etc/eshop/addresses.sh
file=/data/sentinel.conf

# What it learned of this kind, with the addresses that the Services have now: deleted and made anew, they have others.
learned() {
  [ -e "$file" ] || return 0
  grep -E "^sentinel ($1) " "$file" | translated
}

translated() {
  local line pod old
  while read -r line; do
    while read -r _ _ pod old; do line=${line/ $old / $pod }; done < <(grep '^# address ' "$file")
    for pod in $PEERS; do line=${line/ $pod / ${address[$pod]} }; done
    echo "$line"
  done
}

{
  for peer in $PEERS; do echo "# address $peer ${address[$peer]}"; done
  cat <<END
port 26379
protected-mode no
requirepass "$REDISCLI_AUTH"
sentinel sentinel-pass "$REDISCLI_AUTH"
sentinel announce-ip ${address[$HOSTNAME]}
END
  learned 'myid|current-epoch'
  # The first pod is the master of a cluster that has never been up.
  if [ -e "$file" ]; then learned monitor; else echo "sentinel monitor carts ${address[${PEERS%% *}]} 6379 2"; fi
  cat <<END
sentinel auth-pass carts "$REDISCLI_AUTH"
sentinel down-after-milliseconds carts 2000
sentinel failover-timeout carts 10000
sentinel parallel-syncs carts 2
END
  learned 'config-epoch|leader-epoch|known-replica|known-sentinel'
} >"$file.new"

mv "$file.new" "$file"
exec redis-server "$file" --sentinel
