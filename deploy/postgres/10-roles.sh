#!/bin/bash
# Runs once, when the database server is made: the roles, their passwords and the register's empty database.
set -euo pipefail
psql --username postgres --set ON_ERROR_STOP=1 --quiet --file /roles.sql
psql --username postgres --set ON_ERROR_STOP=1 --quiet \
    --set owner="$(cat /run/secrets/owner_password)" --set app="$(cat /run/secrets/app_password)" <<'SQL'
ALTER ROLE daicho_owner PASSWORD :'owner';
ALTER ROLE daicho_app PASSWORD :'app';
CREATE DATABASE daicho OWNER daicho_owner;
REVOKE ALL ON DATABASE daicho FROM PUBLIC;
GRANT CONNECT ON DATABASE daicho TO daicho_app, daicho_backup;
SQL
