#!/bin/bash
# Dumps each of $DATABASES, whose address is in $URL_<database>. A snapshot cannot be lent to a second session here, so
# rows are counted in the dump itself, which has a line for each.
set -euo pipefail
. /etc/eshop/backup-files.sh

decoded() { printf '%b' "${1//%/\\x}"; }

# mysql://user:password@host:port/database as an option file.
option_file() {
  local rest=${1#*://}
  local login=${rest%@*} place=${rest##*@}
  local server=${place%%/*}
  printf '[client]\nuser="%s"\npassword="%s"\nhost="%s"\nport="%s"\n' \
    "$(decoded "${login%%:*}")" "$(decoded "${login#*:}")" "${server%:*}" "${server##*:}"
}

rows_in() {
  zcat "$1" | awk -F'`' '/^CREATE TABLE `/ { rows[$2] += 0 } /^INSERT INTO `/ { rows[$2]++ } END { for (t in rows) print rows[t], t }'
}

only_one
for database in $DATABASES; do
  begin "$database"
  url=URL_$database
  option_file "${!url}" >/tmp/login.cnf
  mariadb-dump --defaults-file=/tmp/login.cnf --single-transaction --skip-lock-tables --no-tablespaces --quick \
    --hex-blob --skip-extended-insert "$database" | gzip >"$dump"
  rows=$(rows_in "$dump")
  finish <<<"$rows"
done
