#!/bin/bash
# Restores the newest backup of each of $DATABASES and compares every table's rows with those at the time of the dump.
. /etc/eshop/drill-files.sh
export PGDATA=/scratch/server PGHOST=/scratch PGUSER=postgres

initdb --auth=trust --username=postgres --locale=C.UTF-8 --encoding=UTF8 --no-sync >/dev/null
pg_ctl -w -l /scratch/log -o "-c listen_addresses='' -c unix_socket_directories=/scratch -c fsync=off" start >/dev/null

for database in $DATABASES; do
  backup=$(newest "$database")
  check "$backup"
  createdb "$database"
  pg_restore --dbname="$database" --no-owner --no-acl --exit-on-error "$backup.dump"
  rows=$(psql -X -q -At -F ' ' -v ON_ERROR_STOP=1 -d "$database" -f /etc/eshop/count-rows.sql)
  compare "$backup" "$rows"
  dropdb "$database"
done
exit "$outcome"
