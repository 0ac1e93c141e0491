-- The roles of the register on a database server. Run once per server by a superuser (or the city's DBA), before the
-- migrations; running it again changes nothing. Passwords are set by whoever installs: ALTER ROLE … PASSWORD.
--
-- daicho_owner   owns the tables; used for migrations only, never by the running program
-- daicho_app     the program's login: has no right of its own and takes one of the roles below per transaction
-- daicho_session sign-in, sessions and a person's own account
-- daicho_unit    reads and writes the rows of the units in app.units
-- daicho_all     reads every asset and the trail, writes nothing
-- daicho_review  reads every asset, writes decisions
-- daicho_admin   people, roles and units; no asset
-- daicho_office  masters of the policy and systems of the whole city; reads every asset
-- daicho_backup  pg_dump: reads everything
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['daicho_session', 'daicho_unit', 'daicho_all', 'daicho_review', 'daicho_admin',
    'daicho_office'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN', name);
    END IF;
  END LOOP;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'daicho_backup') THEN
    CREATE ROLE daicho_backup NOLOGIN BYPASSRLS;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'daicho_owner') THEN
    CREATE ROLE daicho_owner LOGIN;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'daicho_app') THEN
    CREATE ROLE daicho_app LOGIN NOINHERIT;
  END IF;
END
$$;

GRANT daicho_session, daicho_unit, daicho_all, daicho_review, daicho_admin, daicho_office TO daicho_app WITH INHERIT FALSE, SET TRUE;

-- The database ends work before the program's own timers do; parallel query and JIT make short queries slower under load.
ALTER ROLE daicho_app SET statement_timeout = '15s';
ALTER ROLE daicho_app SET lock_timeout = '3s';
ALTER ROLE daicho_app SET idle_in_transaction_session_timeout = '10s';
ALTER ROLE daicho_app SET max_parallel_workers_per_gather = 0;
ALTER ROLE daicho_app SET jit = off;
ALTER ROLE daicho_app SET timezone = 'UTC';
