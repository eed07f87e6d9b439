#!/usr/bin/env bash
# Installs the C libraries that the package links, where they are missing. Debian and Ubuntu.
set -euo pipefail

command -v swift >/dev/null || {
  echo "meoktong needs Swift 6.2 or later on the PATH: https://www.swift.org/install/linux" >&2
  exit 1
}

declare -A packages=(
  [libxml-2.0]=libxml2-dev [libarchive]=libarchive-dev [xlsxwriter]=libxlsxwriter-dev
  [libcrypto]=libssl-dev [sqlite3]=libsqlite3-dev [zlib]=zlib1g-dev
  [libbrotlidec]=libbrotli-dev
)
missing=()
command -v pkg-config >/dev/null || missing+=(pkg-config)
for library in "${!packages[@]}"; do
  command -v pkg-config >/dev/null && pkg-config --exists "$library" || missing+=("${packages[$library]}")
done
[ ${#missing[@]} -eq 0 ] && exit 0

echo "installing: ${missing[*]}" >&2
if ! command -v apt-get >/dev/null; then
  echo "This system has no apt. Install the development files of: ${!packages[*]}" >&2
  exit 1
fi
root=()
[ "$(id -u)" -eq 0 ] || root=(sudo)
"${root[@]}" apt-get update -qq
DEBIAN_FRONTEND=noninteractive "${root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
