#!/bin/bash
# Restores the newest backup of each of $DATABASES and compares every table's rows with those at the time of the dump.
. /etc/eshop/drill-files.sh
login=(--no-defaults --socket=/scratch/socket --user=root)

mariadb-install-db --no-defaults --datadir=/scratch/server --auth-root-authentication-method=normal --skip-test-db >/dev/null
mariadbd --no-defaults --datadir=/scratch/server --socket=/scratch/socket --pid-file=/scratch/pid --tmpdir=/scratch \
  --skip-networking --innodb-flush-log-at-trx-commit=0 2>/scratch/log &
until mariadb-admin "${login[@]}" --silent ping >/dev/null 2>&1; do
  kill -0 $! || { cat /scratch/log >&2; exit 1; }
  sleep 0.5
done

# A statement for each table of database $1.
counting() {
  mariadb "${login[@]}" -N -B -e "select concat('select count(*), ''', table_name, ''' from \`', table_name, '\`;')
    from information_schema.tables where table_schema = '$1' and table_type = 'BASE TABLE'"
}

for database in $DATABASES; do
  backup=$(newest "$database")
  check "$backup"
  mariadb "${login[@]}" -e "create database \`$database\` character set utf8mb4"
  zcat "$backup.dump" | mariadb "${login[@]}" "$database"
  rows=$(counting "$database" | mariadb "${login[@]}" -N -B "$database" | tr '\t' ' ')
  compare "$backup" "$rows"
  mariadb "${login[@]}" -e "drop database \`$database\`"
done
exit "$outcome"
