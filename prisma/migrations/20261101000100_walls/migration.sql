-- What the schema engine does not know: checks, partial indexes, the workflow as triggers, the trail, row security, rights.
-- Every change of data below needs an actor; a migration that changes rows sets one first:
--   SELECT set_config('app.actor_name', 'migration', true), set_config('app.act', 'migration', true);

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- ---- who is acting ---------------------------------------------------------------------------------------------

-- After its first use in a session a setting is '' and not NULL: both mean nobody.
CREATE FUNCTION actor_id() RETURNS uuid LANGUAGE sql STABLE
  RETURN nullif(current_setting('app.actor', true), '')::uuid;

CREATE FUNCTION actor_units() RETURNS uuid[] LANGUAGE sql STABLE
  RETURN string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[];

-- ---- checks ----------------------------------------------------------------------------------------------------

ALTER TABLE unit
  ADD CONSTRAINT unit_kind CHECK (kind IN ('bureau', 'department', 'section', 'subsection')),
  ADD CONSTRAINT unit_period CHECK (valid_to IS NULL OR valid_to >= valid_from),
  ADD CONSTRAINT unit_not_own_parent CHECK (parent_id <> id);
ALTER TABLE unit_successor
  ADD CONSTRAINT unit_successor_change CHECK (change IN ('renamed', 'split', 'merged', 'moved', 'abolished')),
  ADD CONSTRAINT unit_successor_other CHECK (unit_id <> successor_id);
ALTER TABLE person
  ADD CONSTRAINT person_employment CHECK (employment IN ('regular', 'reappointed', 'fiscal-year', 'dispatched', 'special')),
  ADD CONSTRAINT person_locale CHECK (locale IN ('ja', 'en'));
ALTER TABLE role_grant
  ADD CONSTRAINT role_grant_role CHECK (role IN ('staff', 'manager', 'head', 'office', 'ciso', 'admin', 'auditor')),
  ADD CONSTRAINT role_grant_unit CHECK ((role IN ('staff', 'manager', 'head')) = (unit_id IS NOT NULL)),
  ADD CONSTRAINT role_grant_period CHECK (valid_to >= valid_from),
  ADD CONSTRAINT role_grant_not_to_oneself CHECK (granted_by_id <> person_id),
  ADD CONSTRAINT role_grant_not_revoked_by_oneself CHECK (revoked_by_id <> person_id),
  ADD CONSTRAINT role_grant_second_admin CHECK (confirmed_by_id <> granted_by_id AND confirmed_by_id <> person_id);
ALTER TABLE role_name
  ADD CONSTRAINT role_name_role CHECK (role IN ('staff', 'manager', 'head', 'office', 'ciso', 'admin', 'auditor'));
ALTER TABLE level
  ADD CONSTRAINT level_axis CHECK (axis IN ('confidentiality', 'integrity', 'availability'));
ALTER TABLE asset_version
  ADD CONSTRAINT asset_version_change CHECK (change IN ('register', 'revise', 'retire')),
  ADD CONSTRAINT asset_version_state CHECK (state IN ('draft', 'submitted', 'in_review', 'returned', 'registered', 'retired',
    'superseded', 'rejected', 'discarded')),
  ADD CONSTRAINT asset_version_retired CHECK (state <> 'retired'
    OR (change = 'retire' AND disposed_on IS NOT NULL AND disposal_method IS NOT NULL AND disposed_by <> ''));
ALTER TABLE request
  ADD CONSTRAINT request_route CHECK (route IN ('manager', 'manager-ciso')),
  ADD CONSTRAINT request_change CHECK (change IN ('register', 'revise', 'retire')),
  ADD CONSTRAINT request_outcome CHECK (outcome IN ('registered', 'retired', 'returned', 'rejected', 'withdrawn')),
  ADD CONSTRAINT request_closed CHECK ((outcome IS NULL) = (closed_at IS NULL));
ALTER TABLE decision
  ADD CONSTRAINT decision_step CHECK (step IN ('manager', 'ciso')),
  ADD CONSTRAINT decision_outcome CHECK (outcome IN ('approve', 'return', 'reject')),
  -- 兼務の禁止: the composite foreign key makes submitted_by_id the one of the request.
  ADD CONSTRAINT decision_four_eyes CHECK (decided_by_id <> submitted_by_id);

-- ---- indexes ---------------------------------------------------------------------------------------------------

CREATE UNIQUE INDEX scheme_one_in_force ON scheme (in_force) WHERE in_force;
CREATE UNIQUE INDEX asset_version_one_registered ON asset_version (asset_id) WHERE state IN ('registered', 'retired');
CREATE UNIQUE INDEX asset_version_one_working ON asset_version (asset_id)
  WHERE state IN ('draft', 'submitted', 'in_review', 'returned');
CREATE UNIQUE INDEX asset_version_one_listed ON asset_version (asset_id) WHERE listed;
CREATE INDEX asset_version_list_number ON asset_version (asset_no, id) WHERE listed;
CREATE INDEX asset_version_list_name ON asset_version (name, id) WHERE listed;
CREATE INDEX asset_version_list_updated ON asset_version (updated_at DESC, id DESC) WHERE listed;
CREATE INDEX asset_version_list_unit ON asset_version (unit_id, asset_no, id) WHERE listed;
CREATE INDEX asset_version_list_class ON asset_version (segment_code, confidentiality, asset_no) WHERE listed;
CREATE INDEX asset_version_waiting ON asset_version (state, unit_id) WHERE state IN ('submitted', 'in_review', 'returned', 'draft');
CREATE INDEX asset_version_search ON asset_version USING gin (search gin_trgm_ops) WHERE listed;
CREATE UNIQUE INDEX request_one_open ON request (version_id) WHERE outcome IS NULL;
CREATE INDEX request_waiting ON request (submitted_at, id) WHERE outcome IS NULL;
CREATE INDEX session_open ON session (person_id) WHERE ended_at IS NULL;

-- ---- the road of a version (domain.md 6.2; the same table as lib/domain/workflow.ts) -----------------------------

-- The CISO reviews every new or changed classification, segment or individual-number field (product: approval and review).
CREATE FUNCTION route_of(the_version asset_version) RETURNS text LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT CASE
    WHEN the_version.change = 'register' THEN 'manager-ciso'
    WHEN EXISTS (
      SELECT FROM asset_version registered
      WHERE registered.asset_id = the_version.asset_id AND registered.state = 'registered'
        AND (registered.confidentiality, registered.integrity, registered.availability, registered.segment_code,
             registered.my_number, registered.personal, registered.special_care)
          IS NOT DISTINCT FROM
            (the_version.confidentiality, the_version.integrity, the_version.availability, the_version.segment_code,
             the_version.my_number, the_version.personal, the_version.special_care)
    ) THEN 'manager'
    ELSE 'manager-ciso'
  END;
END;

CREATE FUNCTION version_road() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  -- What moves along the road; everything else is content and fixed once submitted.
  moving CONSTANT text[] := ARRAY['state', 'listed', 'revision', 'updated_at', 'updated_by_id', 'updated_by_name',
    'registered_at', 'superseded_at'];
  the_step text := CASE OLD.state WHEN 'submitted' THEN 'manager' WHEN 'in_review' THEN 'ciso' END;
  the_outcome text := CASE NEW.state WHEN 'returned' THEN 'return' WHEN 'rejected' THEN 'reject' ELSE 'approve' END;
  the_route text;
BEGIN
  IF NEW.revision <> OLD.revision + 1 THEN
    RAISE EXCEPTION 'a change of a version adds one to its revision' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT (OLD.state IN ('draft', 'returned') AND NEW.state IN ('draft', 'returned'))
     AND (to_jsonb(NEW) - moving) IS DISTINCT FROM (to_jsonb(OLD) - moving) THEN
    RAISE EXCEPTION 'a version that was submitted keeps its content' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state = OLD.state THEN
    RETURN NEW;
  END IF;
  IF NOT (OLD.state, NEW.state) IN (
    ('draft', 'submitted'), ('returned', 'submitted'), ('draft', 'discarded'), ('returned', 'discarded'),
    ('submitted', 'draft'), ('in_review', 'draft'),
    ('submitted', 'in_review'), ('submitted', 'registered'), ('submitted', 'retired'),
    ('in_review', 'registered'), ('in_review', 'retired'),
    ('submitted', 'returned'), ('in_review', 'returned'), ('submitted', 'rejected'), ('in_review', 'rejected'),
    ('registered', 'superseded')
  ) THEN
    RAISE EXCEPTION 'no step leads from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state IN ('registered', 'retired') AND (NEW.state = 'retired') <> (NEW.change = 'retire') THEN
    RAISE EXCEPTION 'a retirement ends as retired, anything else as registered' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.state IN ('draft', 'returned') AND NEW.state = 'submitted' THEN
    IF NOT EXISTS (SELECT FROM request WHERE version_id = NEW.id AND outcome IS NULL AND content_hash = NEW.content_hash) THEN
      RAISE EXCEPTION 'a submitted version needs its request' USING ERRCODE = 'check_violation';
    END IF;
  ELSIF the_step IS NOT NULL AND NEW.state <> 'draft' THEN
    SELECT route INTO the_route FROM request
      JOIN decision ON decision.request_id = request.id AND decision.step = the_step AND decision.outcome = the_outcome
      WHERE request.version_id = NEW.id AND request.outcome IS NULL AND request.content_hash = NEW.content_hash;
    IF the_route IS NULL THEN
      RAISE EXCEPTION 'this step needs the decision of the %', the_step USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.state = 'submitted' AND the_outcome = 'approve' AND (NEW.state = 'in_review') <> (the_route = 'manager-ciso') THEN
      RAISE EXCEPTION 'the route of this request is %', the_route USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER road BEFORE UPDATE ON asset_version FOR EACH ROW EXECUTE FUNCTION version_road();

CREATE FUNCTION version_begins() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state <> 'draft' OR NEW.revision <> 1 THEN
    RAISE EXCEPTION 'a version begins as a draft' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER begins BEFORE INSERT ON asset_version FOR EACH ROW EXECUTE FUNCTION version_begins();

CREATE FUNCTION request_opens() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  the_version asset_version;
BEGIN
  SELECT * INTO the_version FROM asset_version WHERE id = NEW.version_id;
  IF the_version.id IS NULL OR the_version.state NOT IN ('draft', 'returned')
     OR the_version.asset_id <> NEW.asset_id OR the_version.unit_id <> NEW.unit_id OR the_version.change <> NEW.change
     OR the_version.content_hash <> NEW.content_hash THEN
    RAISE EXCEPTION 'a request names a draft exactly as it stands' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.route <> route_of(the_version) THEN
    RAISE EXCEPTION 'the route of this request is %', route_of(the_version) USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.submitted_by_id IS DISTINCT FROM actor_id() OR NEW.outcome IS NOT NULL THEN
    RAISE EXCEPTION 'a request is submitted by the one who acts' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER opens BEFORE INSERT ON request FOR EACH ROW EXECUTE FUNCTION request_opens();

-- A request is closed once, and only its outcome changes.
CREATE FUNCTION request_closes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.outcome IS NOT NULL OR NEW.outcome IS NULL
     OR (to_jsonb(NEW) - ARRAY['outcome', 'closed_at']) <> (to_jsonb(OLD) - ARRAY['outcome', 'closed_at']) THEN
    RAISE EXCEPTION 'a request is closed once and otherwise stays as it is' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER closes BEFORE UPDATE ON request FOR EACH ROW EXECUTE FUNCTION request_closes();

-- Does the person hold the role today, for this unit or one above it, or for the whole city? As lib/auth/load-actor.ts.
CREATE FUNCTION holds_today(the_person uuid, the_role text, the_unit uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
BEGIN ATOMIC
  WITH RECURSIVE above AS (
    SELECT id, parent_id FROM unit WHERE id = the_unit
    UNION SELECT unit.id, unit.parent_id FROM unit JOIN above ON unit.id = above.parent_id
  )
  SELECT EXISTS (
    SELECT FROM role_grant JOIN person ON person.id = role_grant.person_id
    WHERE person_id = the_person AND role = the_role AND revoked_at IS NULL AND person.deactivated_at IS NULL
      AND (now() AT TIME ZONE 'Asia/Tokyo')::date BETWEEN valid_from AND valid_to
      AND (role NOT IN ('admin', 'ciso') OR confirmed_at IS NOT NULL)
      AND (role_grant.unit_id IS NULL OR role_grant.unit_id IN (SELECT id FROM above))
  );
END;

CREATE FUNCTION decision_in_order() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  the_state text;
BEGIN
  SELECT asset_version.state INTO the_state FROM request
    JOIN asset_version ON asset_version.id = request.version_id AND asset_version.content_hash = request.content_hash
    WHERE request.id = NEW.request_id AND request.outcome IS NULL AND request.unit_id = NEW.unit_id
      AND request.asset_id = NEW.asset_id;
  IF the_state IS DISTINCT FROM (CASE NEW.step WHEN 'manager' THEN 'submitted' ELSE 'in_review' END) THEN
    RAISE EXCEPTION 'it is not the turn of the %', NEW.step USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.decided_by_id IS DISTINCT FROM actor_id() THEN
    RAISE EXCEPTION 'a decision is taken by the one who acts' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT holds_today(NEW.decided_by_id, NEW.step, NEW.unit_id) THEN
    RAISE EXCEPTION 'only the % decides here', NEW.step USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER in_order BEFORE INSERT ON decision FOR EACH ROW EXECUTE FUNCTION decision_in_order();

-- A grant is given by the one who acts and waits for a second admin where the role asks for one. Only the first
-- administrator comes without a giver (npm run admin:create, as the owner of the tables, with no actor).
CREATE FUNCTION grant_by_the_rules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF actor_id() IS NULL THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'INSERT' AND (NEW.granted_by_id IS DISTINCT FROM actor_id() OR NEW.confirmed_at IS NOT NULL
      OR NEW.revoked_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a grant is given by the one who acts' USING ERRCODE = 'check_violation';
  END IF;
  IF TG_OP = 'UPDATE' AND (
      (NEW.confirmed_by_id IS DISTINCT FROM OLD.confirmed_by_id
        AND (OLD.confirmed_by_id IS NOT NULL OR NEW.confirmed_by_id IS DISTINCT FROM actor_id()))
      OR (NEW.revoked_by_id IS DISTINCT FROM OLD.revoked_by_id
        AND (OLD.revoked_by_id IS NOT NULL OR NEW.revoked_by_id IS DISTINCT FROM actor_id()))
      OR NEW.revision <> OLD.revision + 1) THEN
    RAISE EXCEPTION 'a grant is confirmed and revoked once, by the one who acts' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER by_the_rules BEFORE INSERT OR UPDATE ON role_grant FOR EACH ROW EXECUTE FUNCTION grant_by_the_rules();

CREATE FUNCTION never() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER decision_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON decision EXECUTE FUNCTION never();
CREATE TRIGGER remark_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON remark EXECUTE FUNCTION never();
CREATE TRIGGER asset_stays BEFORE DELETE OR TRUNCATE ON asset EXECUTE FUNCTION never();
CREATE TRIGGER version_stays BEFORE DELETE OR TRUNCATE ON asset_version EXECUTE FUNCTION never();
CREATE TRIGGER request_stays BEFORE DELETE OR TRUNCATE ON request EXECUTE FUNCTION never();
CREATE TRIGGER person_stays BEFORE DELETE OR TRUNCATE ON person EXECUTE FUNCTION never();
CREATE TRIGGER unit_stays BEFORE DELETE OR TRUNCATE ON unit EXECUTE FUNCTION never();
CREATE TRIGGER grant_stays BEFORE DELETE OR TRUNCATE ON role_grant EXECUTE FUNCTION never();

-- ---- the trail -------------------------------------------------------------------------------------------------

CREATE TABLE audit.head (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  seq bigint NOT NULL,
  hash bytea NOT NULL
);
INSERT INTO audit.head (seq, hash) VALUES (0, sha256('daicho'));

-- Each part with its length in front, so that no two entries have the same text. Times in UTC with microseconds.
CREATE FUNCTION audit.canonical(the_entry audit.entry) RETURNS text LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT string_agg(coalesce(octet_length(part) || ':' || part, '-'), ',' ORDER BY place)
  FROM unnest(ARRAY[
    (the_entry).id::text,
    to_char((the_entry).at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    (the_entry).actor_id::text, (the_entry).actor_name, (the_entry).act, (the_entry).kind, (the_entry).subject,
    (the_entry).subject_id, (the_entry).asset_id::text, (the_entry).unit_id::text, (the_entry).request_id::text,
    (the_entry).before::text, (the_entry).after::text
  ]) WITH ORDINALITY AS parts (part, place);
END;

CREATE FUNCTION audit.link_entry() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, audit, public AS $$
DECLARE
  linked audit.head;
BEGIN
  UPDATE audit.head SET seq = head.seq + 1, hash = sha256(head.hash || convert_to(audit.canonical(NEW), 'UTF8'))
    RETURNING * INTO linked;
  INSERT INTO audit.link (seq, entry_id, hash) VALUES (linked.seq, NEW.id, linked.hash);
  RETURN NULL;
END
$$;
-- Deferred to the commit: an immediate trigger would hold the head through a whole import.
CREATE CONSTRAINT TRIGGER chained AFTER INSERT ON audit.entry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.link_entry();

CREATE FUNCTION audit.add(the_kind text, the_subject text, the_subject_id text, the_asset uuid, the_unit uuid,
  the_before jsonb, the_after jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, audit, public AS $$
DECLARE
  the_name text := coalesce(current_setting('app.actor_name', true), '');
BEGIN
  IF the_name = '' THEN
    RAISE EXCEPTION 'a change needs an actor' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO audit.entry (actor_id, actor_name, act, kind, subject, subject_id, asset_id, unit_id, request_id, before, after)
  VALUES (public.actor_id(), the_name, coalesce(nullif(current_setting('app.act', true), ''), 'unknown'), the_kind, the_subject,
    the_subject_id, the_asset, the_unit,
    coalesce(nullif(current_setting('app.request', true), '')::uuid, '00000000-0000-0000-0000-000000000000'),
    the_before, the_after);
END
$$;

-- Arguments of the trigger: columns whose values never enter the trail.
CREATE FUNCTION audit.record_row() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, audit, public AS $$
DECLARE
  was jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
  becomes jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
  subject jsonb := coalesce(becomes, was);
  secret text;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    SELECT jsonb_object_agg(key, was -> key), jsonb_object_agg(key, becomes -> key) INTO was, becomes
      FROM jsonb_object_keys(becomes) AS keys (key) WHERE was -> key IS DISTINCT FROM becomes -> key;
    IF becomes IS NULL THEN
      RETURN NULL;
    END IF;
  END IF;
  IF TG_NARGS > 0 THEN
    FOREACH secret IN ARRAY TG_ARGV LOOP
      IF was ? secret THEN was := jsonb_set(was, ARRAY[secret], '"*"'); END IF;
      IF becomes ? secret THEN becomes := jsonb_set(becomes, ARRAY[secret], '"*"'); END IF;
    END LOOP;
  END IF;
  PERFORM audit.add(lower(TG_OP), TG_TABLE_NAME,
    coalesce(subject ->> 'id', subject ->> 'person_id', subject ->> 'unit_id', subject ->> 'code', subject ->> 'role', ''),
    CASE WHEN TG_TABLE_NAME = 'asset' THEN (subject ->> 'id')::uuid ELSE (subject ->> 'asset_id')::uuid END,
    (subject ->> 'unit_id')::uuid, was, becomes);
  RETURN NULL;
END
$$;

-- Not here: session and sign_in_throttle (every request would write; sign-ins and ends of sessions are entries of the
-- program), command_key (bookkeeping of the door), audit itself.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['unit', 'unit_successor', 'person', 'role_grant', 'role_name', 'scheme', 'level', 'segment',
    'information_system', 'asset_number', 'asset', 'asset_version', 'request', 'decision', 'remark'] LOOP
    EXECUTE format('CREATE TRIGGER trail AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION audit.record_row()', name);
  END LOOP;
END
$$;
CREATE TRIGGER trail AFTER INSERT OR UPDATE OR DELETE ON credential
  FOR EACH ROW EXECUTE FUNCTION audit.record_row('password_hash');

CREATE TRIGGER entry_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.entry EXECUTE FUNCTION never();
CREATE TRIGGER link_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.link EXECUTE FUNCTION never();

-- ---- rights and row security -----------------------------------------------------------------------------------

REVOKE ALL ON SCHEMA public FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA audit FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO daicho_session, daicho_unit, daicho_all, daicho_review, daicho_admin, daicho_backup;
GRANT USAGE ON SCHEMA audit TO daicho_session, daicho_unit, daicho_all, daicho_review, daicho_admin, daicho_backup;
GRANT EXECUTE ON FUNCTION audit.add TO daicho_session, daicho_unit, daicho_all, daicho_review, daicho_admin;
GRANT SELECT ON ALL TABLES IN SCHEMA public, audit TO daicho_backup;
GRANT SELECT ON ALL SEQUENCES IN SCHEMA public, audit TO daicho_backup;

DO $$
DECLARE
  name regclass;
BEGIN
  FOR name IN SELECT oid FROM pg_class WHERE relkind = 'r' AND relnamespace IN ('public'::regnamespace, 'audit'::regnamespace)
    AND relname <> '_prisma_migrations' LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', name);
    -- The owner keeps the tables (migrations, triggers as definer); the program refuses to start as the owner.
    EXECUTE format('CREATE POLICY owner_keeps ON %s TO CURRENT_USER USING (true) WITH CHECK (true)', name);
  END LOOP;
END
$$;

-- Everybody: the organisation, the masters of the policy, how roles are called, and the directory of names.
GRANT SELECT ON unit, unit_successor, role_name, scheme, level, segment, information_system
  TO daicho_session, daicho_unit, daicho_all, daicho_review, daicho_admin;
GRANT SELECT (id, name, unit_id, post) ON person TO daicho_unit, daicho_all, daicho_review;
CREATE POLICY everybody_reads ON unit FOR SELECT TO daicho_session, daicho_unit, daicho_all, daicho_review, daicho_admin USING (true);
CREATE POLICY everybody_reads ON unit_successor FOR SELECT TO daicho_session, daicho_unit, daicho_all, daicho_review, daicho_admin USING (true);
CREATE POLICY everybody_reads ON role_name FOR SELECT TO daicho_session, daicho_unit, daicho_all, daicho_review, daicho_admin USING (true);
CREATE POLICY everybody_reads ON scheme FOR SELECT TO daicho_session, daicho_unit, daicho_all, daicho_review, daicho_admin USING (true);
CREATE POLICY everybody_reads ON level FOR SELECT TO daicho_session, daicho_unit, daicho_all, daicho_review, daicho_admin USING (true);
CREATE POLICY everybody_reads ON segment FOR SELECT TO daicho_session, daicho_unit, daicho_all, daicho_review, daicho_admin USING (true);
CREATE POLICY everybody_reads ON information_system FOR SELECT TO daicho_session, daicho_unit, daicho_all, daicho_review, daicho_admin USING (true);
CREATE POLICY everybody_reads ON person FOR SELECT TO daicho_session, daicho_unit, daicho_all, daicho_review, daicho_admin USING (true);

-- The door's own bookkeeping: each person their own keys.
GRANT SELECT, INSERT, UPDATE ON command_key TO daicho_session, daicho_unit, daicho_review, daicho_admin;
CREATE POLICY own_keys ON command_key TO daicho_session, daicho_unit, daicho_review, daicho_admin
  USING (person_id = (SELECT actor_id())) WITH CHECK (person_id = (SELECT actor_id()));

-- Sign-in, sessions, own account.
GRANT SELECT ON person, credential, session, role_grant, sign_in_throttle TO daicho_session;
GRANT INSERT, UPDATE ON session, sign_in_throttle TO daicho_session;
GRANT DELETE ON sign_in_throttle TO daicho_session;
GRANT UPDATE (password_hash, must_change, valid_until, changed_at) ON credential TO daicho_session;
GRANT UPDATE (locale, revision) ON person TO daicho_session;
CREATE POLICY sign_in ON credential TO daicho_session USING (true) WITH CHECK (person_id = (SELECT actor_id()));
CREATE POLICY sign_in ON session TO daicho_session USING (true) WITH CHECK (true);
CREATE POLICY sign_in ON sign_in_throttle TO daicho_session USING (true) WITH CHECK (true);
CREATE POLICY sign_in ON role_grant FOR SELECT TO daicho_session USING (true);
CREATE POLICY own_language ON person FOR UPDATE TO daicho_session USING (id = (SELECT actor_id())) WITH CHECK (id = (SELECT actor_id()));

-- Sections: the rows of their units.
GRANT SELECT ON asset, asset_version, request, decision, remark TO daicho_unit, daicho_all, daicho_review;
GRANT INSERT ON asset, asset_version, request, decision, remark TO daicho_unit;
GRANT SELECT, INSERT, UPDATE ON asset_number TO daicho_unit;
GRANT UPDATE ON asset_version TO daicho_unit;
GRANT UPDATE (outcome, closed_at) ON request TO daicho_unit;
CREATE POLICY own_units ON asset TO daicho_unit USING (unit_id = ANY ((SELECT actor_units())::uuid[])) WITH CHECK (unit_id = ANY ((SELECT actor_units())::uuid[]));
CREATE POLICY own_units ON asset_number TO daicho_unit USING (unit_id = ANY ((SELECT actor_units())::uuid[])) WITH CHECK (unit_id = ANY ((SELECT actor_units())::uuid[]));
CREATE POLICY own_units ON asset_version TO daicho_unit USING (unit_id = ANY ((SELECT actor_units())::uuid[])) WITH CHECK (unit_id = ANY ((SELECT actor_units())::uuid[]));
CREATE POLICY own_units ON request TO daicho_unit USING (unit_id = ANY ((SELECT actor_units())::uuid[])) WITH CHECK (unit_id = ANY ((SELECT actor_units())::uuid[]));
CREATE POLICY own_units ON decision TO daicho_unit USING (unit_id = ANY ((SELECT actor_units())::uuid[])) WITH CHECK (unit_id = ANY ((SELECT actor_units())::uuid[]));
CREATE POLICY own_units ON remark TO daicho_unit USING (unit_id = ANY ((SELECT actor_units())::uuid[])) WITH CHECK (unit_id = ANY ((SELECT actor_units())::uuid[]));

-- A section's manager decides at the manager's step only; the CISO's step belongs to the review role.
CREATE POLICY managers_step ON decision AS RESTRICTIVE FOR INSERT TO daicho_unit WITH CHECK (step = 'manager');

-- The whole city, reading only.
CREATE POLICY all_units ON asset FOR SELECT TO daicho_all, daicho_review USING (true);
CREATE POLICY all_units ON asset_version FOR SELECT TO daicho_all, daicho_review USING (true);
CREATE POLICY all_units ON request FOR SELECT TO daicho_all, daicho_review USING (true);
CREATE POLICY all_units ON decision FOR SELECT TO daicho_all, daicho_review USING (true);
CREATE POLICY all_units ON remark FOR SELECT TO daicho_all, daicho_review USING (true);

-- The CISO's desk: decisions, and what follows from them.
GRANT INSERT ON decision, remark TO daicho_review;
GRANT UPDATE (state, listed, revision, updated_at, updated_by_id, updated_by_name, registered_at, superseded_at) ON asset_version TO daicho_review;
GRANT UPDATE (outcome, closed_at) ON request TO daicho_review;
CREATE POLICY desk_decides ON decision FOR INSERT TO daicho_review WITH CHECK (step = 'ciso');
CREATE POLICY desk_decides ON remark FOR INSERT TO daicho_review WITH CHECK (true);
CREATE POLICY desk_decides ON asset_version FOR UPDATE TO daicho_review USING (state IN ('in_review', 'registered')) WITH CHECK (true);
CREATE POLICY desk_decides ON request FOR UPDATE TO daicho_review USING (outcome IS NULL) WITH CHECK (true);

-- Administrators: people, roles, units. No table of assets.
GRANT SELECT, INSERT ON person, role_grant, unit, unit_successor TO daicho_admin;
GRANT UPDATE (staff_no, name, kana, email, post, employment, unit_id, deactivated_at, revision) ON person TO daicho_admin;
GRANT SELECT (person_id, must_change, valid_until, changed_at), INSERT, UPDATE ON credential TO daicho_admin;
GRANT UPDATE (confirmed_by_id, confirmed_at, revoked_by_id, revoked_at, revision) ON role_grant TO daicho_admin;
GRANT UPDATE (name, kind, parent_id, valid_from, valid_to, revision) ON unit TO daicho_admin;
GRANT DELETE ON unit_successor TO daicho_admin;
GRANT UPDATE ON role_name TO daicho_admin;
GRANT SELECT (id, person_id, created_at, last_seen_at, expires_at, ended_at, address), UPDATE (ended_at) ON session TO daicho_admin;
CREATE POLICY administers ON person TO daicho_admin USING (true) WITH CHECK (true);
CREATE POLICY administers ON role_grant TO daicho_admin USING (true) WITH CHECK (true);
CREATE POLICY administers ON unit TO daicho_admin USING (true) WITH CHECK (true);
CREATE POLICY administers ON unit_successor TO daicho_admin USING (true) WITH CHECK (true);
CREATE POLICY administers ON role_name TO daicho_admin USING (true) WITH CHECK (true);
CREATE POLICY administers ON credential TO daicho_admin USING (true) WITH CHECK (true);
CREATE POLICY administers ON session TO daicho_admin USING (true) WITH CHECK (true);

-- The trail: the whole of it for those who read the whole city; sections see what concerns their assets.
GRANT SELECT ON audit.entry, audit.link TO daicho_all;
GRANT SELECT ON audit.entry TO daicho_unit, daicho_review;
CREATE POLICY reads_trail ON audit.entry FOR SELECT TO daicho_all, daicho_review USING (true);
CREATE POLICY reads_trail ON audit.link FOR SELECT TO daicho_all USING (true);
CREATE POLICY reads_own_assets ON audit.entry FOR SELECT TO daicho_unit
  USING (asset_id IS NOT NULL AND unit_id = ANY ((SELECT actor_units())::uuid[]));
