#!/bin/sh
# Runs the service's tests on PostgreSQL: starts a server of its own for them, on this machine only, and throws it away.
#   scripts/postgres.sh [what pytest is given]
# Needs PostgreSQL's programs (Debian: apt-get install postgresql); as root it runs the server as the user postgres.
set -eu
cd "$(dirname "$0")/.."

programs=$(pg_config --bindir 2>/dev/null || true)
[ -x "$programs/initdb" ] || programs=$(find /usr/lib/postgresql -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -1)
if [ ! -x "$programs/initdb" ]; then
    echo "PostgreSQL is not here. Install it (Debian: apt-get install postgresql), then run this again." >&2
    exit 1
fi

held=$(mktemp -d /tmp/sightline-postgres.XXXXXX)
as=""
if [ "$(id -u)" = 0 ]; then
    chown postgres "$held"
    as="runuser -u postgres --"
fi
stop() {
    (cd "$held" && $as "$programs/pg_ctl" -D "$held/data" -m immediate stop >/dev/null 2>&1) || true
    rm -rf "$held"
}
trap stop EXIT INT TERM

(
    cd "$held"
    $as "$programs/initdb" -D "$held/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 >/dev/null
    $as "$programs/pg_ctl" -D "$held/data" -l "$held/log" -w \
        -o "-c listen_addresses='' -c unix_socket_directories=$held -c fsync=off" start >/dev/null
)
unset SIGHTLINE_POSTGRES
[ $# -gt 0 ] || set -- tests/service
SIGHTLINE_TEST_POSTGRES="host=$held user=postgres" .venv/bin/python -m pytest -q "$@"
