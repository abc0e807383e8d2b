# Where backups lie: $BACKUPS/<engine>/<database>/<time>.dump and <time>.manifest. The manifest holds the dump's digest and
# the rows of each table; it is written last, so its being there says that the backup is whole.

kept=7

# Backups are made one at a time.
only_one() {
  exec 9>"$BACKUPS/.lock"
  flock 9
}

# Begins a backup of database $1: sets $dump, to be written, and clears away what a killed run left.
begin() {
  folder=$BACKUPS/$ENGINE/$1
  mkdir -p "$folder"
  for old in "$folder"/*.dump; do
    [ -e "${old%.dump}.manifest" ] || rm -f "$old"
  done
  rm -f "$folder"/*.part
  backup=$folder/$(date -u +%Y%m%dT%H%M%SZ)
  dump=$backup.dump.part
}

# Ends it: reads "<rows> <table>" lines. Removes all but the newest.
finish() {
  { echo "sha256 $(sha256sum <"$dump" | cut -d' ' -f1)"; sort -k2 | sed 's/^/rows /'; } >"$backup.manifest.part"
  sync "$dump" "$backup.manifest.part"
  mv "$dump" "$backup.dump"
  sync "$folder"
  mv "$backup.manifest.part" "$backup.manifest"
  sync "$folder"
  manifests | head -n "-$kept" | while read -r old; do rm -f "$old" "${old%.manifest}.dump"; done
  echo "$backup: $(stat -c %s "$backup.dump") bytes, $(awk '/^rows/ { rows += $2 } END { print rows + 0 }' "$backup.manifest") rows"
}

# The manifests of the present folder, oldest first.
manifests() { find "$folder" -name '*.manifest' | sort; }
