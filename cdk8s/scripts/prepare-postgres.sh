#!/bin/bash
# Makes PostgreSQL's data folder and then its databases, before anyone can connect. Run before each start of the server,
# and again from the beginning when it was killed: the folder gets its name only when it is whole.
set -eu

if [ ! -d "$PGDATA" ]; then
  rm -rf "$PGDATA.new"
  initdb -D "$PGDATA.new" --username=postgres --pwfile=/etc/eshop/password \
    --auth-local=trust --auth-host=scram-sha-256 --locale=C.UTF-8 --encoding=UTF8
  echo 'host all all all scram-sha-256' >>"$PGDATA.new/pg_hba.conf"
  sync
  mv "$PGDATA.new" "$PGDATA"
fi

# Without an address: only this script gets in. After a crash the server first recovers, which takes what it takes.
pg_ctl -D "$PGDATA" -w -t 3600 -o "-c listen_addresses=''" start
psql -X -v ON_ERROR_STOP=1 -U postgres -d postgres -f /etc/eshop/databases.sql
pg_ctl -D "$PGDATA" -w -t 3600 -m fast stop
