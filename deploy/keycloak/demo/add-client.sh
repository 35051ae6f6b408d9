#!/usr/bin/env bash
# Adds the client kerbside-cli to a running Keycloak, once. Runs in the Keycloak image; the local stack imports it instead.
set -euo pipefail

kcadm="${KCADM:-/opt/keycloak/bin/kcadm.sh}"
folder="$(cd "$(dirname "$0")" && pwd)"
session="$(mktemp)"
trap 'rm -f "$session"' EXIT

# The password is read from the environment by this name, so that it does not stand on the command line.
export KC_CLI_PASSWORD="${KEYCLOAK_ADMINISTRATOR_PASSWORD:?is not set}"
"$kcadm" config credentials --config "$session" --server "${KERBSIDE_KEYCLOAK_INTERNAL_URL:?is not set}" \
  --realm master --user keycloak-administrator

found="$("$kcadm" get clients --config "$session" -r kerbside -q clientId=kerbside-cli --fields clientId)"
case "$found" in
  *kerbside-cli*) echo "kerbside-cli is there already." ;;
  *) "$kcadm" create clients --config "$session" -r kerbside -f "$folder/kerbside-cli.json" ;;
esac
