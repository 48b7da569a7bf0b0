#!/bin/sh
# Makes .venv with exactly what uv.lock pins. Needs Python 3.11 or later; fetches the rest from PyPI.
#
#   scripts/bootstrap.sh run    what Sightline itself needs
#   scripts/bootstrap.sh dev    that, and what the tests need (Debian's Chromium and Pango included)
#
# Works as root or not. Asks for an administrator only where Debian has split off what is needed: the venv module
# (either mode), Chromium and Pango (dev). PYTHON=/path/to/python picks the interpreter.
set -eu

mode=${1:-run}
cd "$(dirname "$0")/.."
UV_VERSION=0.13.9

say() { printf '%s\n' "$*" >&2; }
fail() { say "Sightline: $*"; exit 1; }

is_new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }

find_python() {
    for name in ${PYTHON:-} python3 python3.11 python3.12 python3.13 python3.14; do
        if command -v "$name" >/dev/null 2>&1 && is_new_enough "$name"; then
            "$name" -c 'import sys; print(sys.executable)'
            return
        fi
    done
    fail "needs Python 3.11 or later, and found none. Install it (Debian: apt-get install python3), or say where it is: PYTHON=/path/to/python3 make ..."
}

# Installs Debian packages, as root or through sudo; otherwise says what an administrator has to type.
apt_install() {
    packages=$*
    why="Sightline needs the Debian packages: $packages. Ask an administrator to run: apt-get install $packages"
    command -v apt-get >/dev/null 2>&1 || fail "$why (this machine has no apt-get; install them in its own way)"
    if [ "$(id -u)" = 0 ]; then
        as_root=""
    elif command -v sudo >/dev/null 2>&1 && sudo -n true >/dev/null 2>&1; then
        as_root="sudo -n"
    elif command -v sudo >/dev/null 2>&1 && [ -t 0 ]; then
        as_root="sudo"
    else
        fail "$why"
    fi
    say "Installing $packages with apt-get..."
    for attempt in install update-and-install; do
        if [ "$attempt" = update-and-install ]; then
            $as_root apt-get update -qq </dev/null >&2 || true
        fi
        # shellcheck disable=SC2086
        if $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages </dev/null >&2; then
            return
        fi
    done
    fail "apt-get could not install: $packages. Its own message is above."
}

make_tools() {
    if ! "$python" -c 'import venv, ensurepip' >/dev/null 2>&1; then
        version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        case "$python" in
            /usr/bin/*) apt_install "python$version-venv" ;;
            *) fail "$python lacks the venv and ensurepip modules. Install them, or name another Python: PYTHON=/path/to/python3 make ..." ;;
        esac
    fi
    if [ ! -x .venv-tools/bin/uv ] || [ "$(.venv-tools/bin/uv --version | cut -d' ' -f2)" != "$UV_VERSION" ]; then
        say "Fetching uv $UV_VERSION (it installs the pinned packages)..."
        rm -rf .venv-tools
        "$python" -m venv .venv-tools || fail "$python could not make a virtual environment. Its message is above."
        .venv-tools/bin/python -m pip install --quiet --disable-pip-version-check "uv==$UV_VERSION" ||
            fail "could not fetch uv from PyPI. Is there a network connection (and, behind a proxy, HTTPS_PROXY)?"
    fi
}

# uv reads the lock file; nothing may change it, and no other Python may be fetched. The machine's own certificates
# are used, because councils and trusts often look into encrypted traffic with one of their own.
sync_with() {
    UV_SYSTEM_CERTS=true UV_PYTHON="$python" UV_PYTHON_DOWNLOADS=never "$1" sync --quiet --locked $groups
}

case "$mode" in
    run) groups="--no-dev --inexact" ;;
    dev) groups="" ;;
    *) fail "usage: scripts/bootstrap.sh run|dev" ;;
esac

python=$(find_python)
wanted="$("$python" --version) $(cat uv.lock pyproject.toml | cksum)"
stamp=.venv/sightline-$mode
if [ ! -x .venv/bin/sightline ] || [ ! -f "$stamp" ] || [ "$(cat "$stamp")" != "$wanted" ]; then
    say "Installing what Sightline needs into .venv ..."
    # A uv that is already here may be too old for the lock file; then our own pinned one does it.
    if ! { command -v uv >/dev/null 2>&1 && sync_with uv 2>/dev/null; }; then
        make_tools
        sync_with .venv-tools/bin/uv || fail "could not install the packages that uv.lock names. The message above says why; most often it is the network."
    fi
    printf '%s' "$wanted" >"$stamp"
fi

if [ "$mode" = dev ] && [ -z "${SIGHTLINE_CHROMIUM:-}" ]; then
    if ! command -v chromium >/dev/null 2>&1 && ! command -v chromium-browser >/dev/null 2>&1; then
        apt_install chromium
    fi
fi

# What WeasyPrint draws with (the optional part "portable").
if [ "$mode" = dev ] && ! .venv/bin/python -c 'import weasyprint' >/dev/null 2>&1; then
    apt_install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
fi
