#!/usr/bin/env bash
# Draws the secrets of an installation into deploy/secrets, once. What is there already stays.
set -euo pipefail
cd "$(dirname "$0")/secrets"
chmod 700 .
# The folder is closed; the files are open, because the programs inside the containers run as other users.
umask 022
draw() { [ -s "$1" ] || head -c 32 /dev/urandom | base64 | tr -d '\n=' | tr '+/' '-_' >"$1"; }
for name in postgres_password owner_password app_password auth_secret password_pepper; do draw "$name"; done
[ -s database_url ] || printf 'postgresql://daicho_app:%s@database:5432/daicho' "$(cat app_password)" >database_url
[ -s database_owner_url ] || printf 'postgresql://daicho_owner:%s@database:5432/daicho' "$(cat owner_password)" >database_owner_url
echo 'deploy/secrets に秘密情報を用意しました。バックアップとは別の安全な場所に控えてください。'
