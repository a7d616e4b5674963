#!/usr/bin/env bash
# Runs a command with a Redis and a PostgreSQL of its own, on loopback, in a scratch folder: with-services.sh COMMAND...
# Needs redis-server and Debian's postgresql. Everything is stopped and removed at the end.
set -u
folder=$(mktemp -d) redis_port=16399 pg_port=15499
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
command -v redis-server >/dev/null && [ -n "$bin" ] || { echo "redis-server or postgresql is not installed"; exit 1; }
as() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
if [ "$(id -u)" = 0 ]; then chown postgres "$folder"; fi
chmod 755 "$folder"
end() { kill "$redis" 2>/dev/null; as "$bin/pg_ctl" -D "$folder/pg" -m immediate stop >/dev/null 2>&1; rm -rf "$folder"; }
trap end EXIT
redis-server --port $redis_port --bind 127.0.0.1 --save '' --appendonly no --maxmemory-policy noeviction --dir /tmp >/dev/null & redis=$!
as "$bin/initdb" -D "$folder/pg" -U throughline -A trust -E UTF8 >/dev/null || exit 1
as "$bin/pg_ctl" -D "$folder/pg" -w -l "$folder/pg/log" -o "-p $pg_port -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=300" start >/dev/null || exit 1
as "$bin/createdb" -h 127.0.0.1 -p $pg_port -U throughline throughline || exit 1
DATABASE_URL="postgres://throughline@127.0.0.1:$pg_port/throughline" REDIS_URL="redis://127.0.0.1:$redis_port" "$@"
code=$?
exit $code
