# Sets `address`, by pod: that of the Service that each of $PEERS has to itself, which stays while pods come and go.
# Redis and Sentinel know each other by these and ask no DNS: a Sentinel stands still while it waits for an answer, and
# that may be long just when a node with a DNS server on it is lost.
declare -A address
for peer in $PEERS; do
  # Not the bare name, which in its own pod is the pod's.
  until address[$peer]=$(getent ahostsv4 "$peer.$NAMESPACE.svc" | awk 'NR == 1 { print $1 }') && [ -n "${address[$peer]}" ]; do
    echo "$peer has no address yet"
    sleep 1
  done
done
