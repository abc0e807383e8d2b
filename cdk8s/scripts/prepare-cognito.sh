#!/bin/sh
# Gives cognito-local its settings and clients anew at each start, and a pool, whose id is $1, when it has none yet.
set -eu
place=/app/.cognito
mkdir -p "$place/db"
cp /etc/eshop/config.json "$place/config.json"
cp /etc/eshop/clients.json "$place/db/clients.json"
[ -e "$place/db/$1.json" ] || echo '{}' >"$place/db/$1.json"
