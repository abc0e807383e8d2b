#!/bin/sh
# Installs Debian packages without letting any of their servers start: install-packages.sh <package>...
# A policy-rc.d that answers 101 refuses every start (invoke-rc.d(8)); one that stands there already is left alone.
set -eu
export DEBIAN_FRONTEND=noninteractive

policy=/usr/sbin/policy-rc.d
mark='written by eshop: no server starts while npm start installs packages'
if [ ! -e "$policy" ] || grep -qs "$mark" "$policy"; then
  trap 'rm -f "$policy"' EXIT
  trap 'exit 1' HUP INT TERM
  printf '#!/bin/sh\n# %s\nexit 101\n' "$mark" > "$policy"
  chmod 755 "$policy"
fi

apt() { apt-get -o DPkg::Lock::Timeout=300 -y "$@"; }
install() { apt install --no-install-recommends "$@"; }

if ! ls /var/lib/apt/lists/*_Packages* > /dev/null 2>&1; then
  apt update
  install "$@"
else
  install "$@" || { apt update && install "$@"; }
fi
