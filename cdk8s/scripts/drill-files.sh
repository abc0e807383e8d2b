# What the restore drills of both engines share. The server that they restore into is their own, in this pod, so whatever
# becomes of a drill, nothing of it is left and no database in use is touched.
set -euo pipefail
oldest_hours=30
outcome=0

# The newest whole backup of database $1, without its ending.
newest() {
  local manifest
  manifest=$(find "$BACKUPS/$ENGINE/$1" -name '*.manifest' 2>/dev/null | sort | tail -1)
  [ -n "$manifest" ] || { echo "$1 has no backup" >&2; return 1; }
  echo "${manifest%.manifest}"
}

# Fails when the dump is not what was written, or older than a nightly backup can be.
check() {
  local hours=$((($(date +%s) - $(stat -c %Y "$1.manifest")) / 3600))
  [ "$(sha256sum <"$1.dump" | cut -d' ' -f1)" = "$(awk '/^sha256/ { print $2 }' "$1.manifest")" ] ||
    { echo "$1.dump is not what was written" >&2; return 1; }
  [ "$hours" -le "$oldest_hours" ] || { echo "$1 is $hours hours old: no backup was made since" >&2; outcome=1; }
}

# Prints a line for each table of backup $1, given what was restored as lines "<rows> <table>" in $2, and remembers a difference.
compare() {
  echo "$1.dump"
  sed -n 's/^rows //p' "$1.manifest" | awk '
    { rows = $1; sub(/^[0-9]+ /, "") }
    FNR == NR { dumped[$0] = rows; next }
    { restored[$0] = rows }
    function line(table, a, b) {
      if (a != b) bad = 1
      printf "  %-45s %10s dumped %10s restored  %s\n", table, a, b, a == b ? "ok" : "DIFFERS"
    }
    END {
      for (table in dumped) line(table, dumped[table], table in restored ? restored[table] : "-")
      for (table in restored) if (!(table in dumped)) line(table, "-", restored[table])
      exit bad
    }' - /dev/fd/3 3<<<"$2" | sort || outcome=1
}
