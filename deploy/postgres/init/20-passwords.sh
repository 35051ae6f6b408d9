#!/bin/bash
# Gives each role its password from the environment (KERBSIDE_<ROLE>_DB_PASSWORD). Run by the postgres image after the roles
# are made; the local stack does the same over JDBC, its PostgreSQL comes without psql.
set -euo pipefail

for role in permits accounts visitor enforcement helpline keycloak; do
  variable="KERBSIDE_$(printf '%s' "$role" | tr '[:lower:]' '[:upper:]')_DB_PASSWORD"
  password="${!variable:?$variable is not set}"
  # psql quotes both values itself; the password travels on standard input, not on the command line.
  psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres --quiet <<SQL
\set role '$role'
\getenv password $variable
ALTER ROLE :"role" PASSWORD :'password';
SQL
  unset password
done
