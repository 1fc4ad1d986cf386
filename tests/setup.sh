#!/bin/sh
# Installs the Debian packages that are missing, when it may; else says how.
set -eu

missing=
for package; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null |
        grep -q 'install ok installed' || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" -eq 0 ]; then
    as_root=
elif sudo -n true 2>/dev/null; then
    as_root=sudo
else
    echo "These packages are missing. Please run, then try again:" >&2
    echo "    sudo apt-get install -y --no-install-recommends$missing" >&2
    exit 1
fi

echo "  installing$missing"
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086 # words, one a package
install="$as_root apt-get -qq -o=Dpkg::Use-Pty=0 install -y \
    --no-install-recommends $missing"
# The lists of packages may be old or absent; fetch them only when they are.
$install >/dev/null 2>&1 || {
    $as_root apt-get -qq update >/dev/null
    $install >/dev/null
}
