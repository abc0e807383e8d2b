#!/bin/bash
# Dumps each of $DATABASES, whose address is in $URL_<database>.
set -euo pipefail
. /etc/eshop/backup-files.sh

only_one
for database in $DATABASES; do
  begin "$database"
  url=URL_$database
  export DUMP=$dump DATABASE_URL=${!url}
  rows=$(psql "$DATABASE_URL" -X -q -At -F ' ' -v ON_ERROR_STOP=1 -f /etc/eshop/dump-and-count.sql)
  [ ! -e "$dump.failed.part" ] || { echo "$database was not dumped" >&2; exit 1; }
  finish <<<"$rows"
done
