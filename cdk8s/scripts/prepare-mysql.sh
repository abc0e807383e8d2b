#!/bin/bash
# Makes MariaDB's data folder once. It gets its name only when it is whole, so a kill here leaves nothing half made.
set -eu
data=/var/lib/mysql/server
[ ! -d "$data" ] || exit 0
rm -rf "$data.new"
mariadb-install-db --no-defaults --datadir="$data.new" --auth-root-authentication-method=normal --skip-test-db
sync
mv "$data.new" "$data"
