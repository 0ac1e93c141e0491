-- Classification that explains itself: schemes as versions, what each version of an asset was judged by, systems that
-- hold assets and stand on systems, and the matrix of what may live where as data of the city.

SELECT set_config('app.actor_name', '初期設定', true), set_config('app.act', 'setup', true);

-- ---- schemes: published versions of a family, the latest one of today is in force --------------------------------

ALTER TABLE scheme
  ADD COLUMN family text NOT NULL DEFAULT '2024',
  ADD COLUMN version integer NOT NULL DEFAULT 1,
  ADD COLUMN published_at timestamptz(3);
UPDATE scheme SET family = code, published_at = valid_from;
DROP INDEX scheme_one_in_force;
ALTER TABLE scheme
  DROP COLUMN in_force,
  ALTER COLUMN family DROP DEFAULT,
  ADD CONSTRAINT scheme_family CHECK (family IN ('2024', '2015')),
  ADD CONSTRAINT scheme_version CHECK (version > 0);
CREATE UNIQUE INDEX scheme_family_version_key ON scheme (family, version);

-- One scheme a day: two published ones never begin on the same day.
CREATE UNIQUE INDEX scheme_one_a_day ON scheme (valid_from) WHERE published_at IS NOT NULL;

-- The scheme in force on a day: the published one that began last.
CREATE FUNCTION scheme_in_force(the_day date DEFAULT (now() AT TIME ZONE 'Asia/Tokyo')::date) RETURNS uuid LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT id FROM scheme WHERE published_at IS NOT NULL AND valid_from <= the_day ORDER BY valid_from DESC LIMIT 1;
END;

-- Ranks are comparable between the schemes: the earlier 3 is as strict as 3B, the safe reading (domain: 3 needs review).
UPDATE level SET rank = 40 FROM scheme
  WHERE scheme.id = level.scheme_id AND scheme.code = '2015' AND axis = 'confidentiality' AND level.code = '3';
ALTER TABLE level ADD COLUMN handling text[] NOT NULL DEFAULT '{}';

-- ---- the city's network model and what may live where (domain 4.2, 4.4) ------------------------------------------

CREATE TABLE policy_setting (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  network_model text NOT NULL CHECK (network_model IN ('alpha', 'alpha-prime', 'beta', 'beta-prime')),
  revision integer NOT NULL DEFAULT 1
);
CREATE TABLE placement (
  network_model text NOT NULL CHECK (network_model IN ('alpha', 'alpha-prime', 'beta', 'beta-prime')),
  content text NOT NULL,
  place text NOT NULL,
  verdict text NOT NULL CHECK (verdict IN ('ok', 'warn', 'block')),
  PRIMARY KEY (network_model, content, place)
);

INSERT INTO policy_setting (network_model) VALUES ('alpha');

-- Columns: my-number, lgwan, internet, none, public-cloud. What differs by model is the Internet and the public cloud.
INSERT INTO placement (network_model, content, place, verdict)
SELECT model, content, place, CASE
    WHEN place = 'internet' AND content IN ('3B', '3') AND model = 'beta-prime' THEN 'warn'
    WHEN place = 'internet' AND content = '3C' AND model IN ('beta', 'beta-prime') THEN 'warn'
    ELSE verdict
  END
FROM (VALUES ('alpha'), ('alpha-prime'), ('beta'), ('beta-prime')) AS models (model)
CROSS JOIN (VALUES
  ('my-number-use',     'ok',   'block', 'block', 'ok',   'block'),
  ('my-number-related', 'ok',   'warn',  'block', 'ok',   'block'),
  ('family-register',   'ok',   'block', 'block', 'ok',   'block'),
  ('3A',                'warn', 'warn',  'block', 'ok',   'block'),
  ('3B',                'ok',   'warn',  'block', 'ok',   'block'),
  ('3',                 'ok',   'warn',  'block', 'ok',   'block'),
  ('3C',                'ok',   'ok',    'block', 'ok',   'warn'),
  ('2',                 'ok',   'ok',    'warn',  'ok',   'warn'),
  ('1',                 'ok',   'ok',    'ok',    'ok',   'ok')
) AS matrix (content, my_number, lgwan, internet, none, public_cloud)
CROSS JOIN LATERAL (VALUES ('my-number', my_number), ('lgwan', lgwan), ('internet', internet), ('none', none),
  ('public-cloud', public_cloud)) AS cells (place, verdict);

-- ---- systems and media -------------------------------------------------------------------------------------------

ALTER TABLE information_system
  ADD COLUMN kind text NOT NULL DEFAULT 'system' CHECK (kind IN ('system', 'medium')),
  ADD COLUMN description text NOT NULL DEFAULT '',
  ADD COLUMN cloud_kind text CHECK (cloud_kind IN ('saas', 'paas', 'iaas', 'lgwan-asp', 'government-cloud')),
  ADD COLUMN cloud_service text NOT NULL DEFAULT '',
  ADD COLUMN contract_end date,
  ADD COLUMN recovery_time text NOT NULL DEFAULT '',
  ADD COLUMN class_reason text NOT NULL DEFAULT '',
  ADD COLUMN scheme_id uuid REFERENCES scheme (id),
  ADD COLUMN ended_on date;
CREATE INDEX information_system_name ON information_system (name, id);

-- A system stands on another: what the upper one holds, the lower one holds as well.
CREATE TABLE system_standing (
  system_id uuid NOT NULL REFERENCES information_system (id),
  on_id uuid NOT NULL REFERENCES information_system (id),
  unit_id uuid NOT NULL REFERENCES unit (id),
  PRIMARY KEY (system_id, on_id),
  CONSTRAINT system_standing_other CHECK (system_id <> on_id)
);
CREATE INDEX system_standing_on_id_idx ON system_standing (on_id);

-- ---- what a version of an asset was judged by ----------------------------------------------------------------------

ALTER TABLE asset_version
  ADD COLUMN scheme_id uuid REFERENCES scheme (id),
  ADD COLUMN answers jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN rule_reasons jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN duties_removed jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN also_held_by uuid[] NOT NULL DEFAULT '{}',
  ADD COLUMN originals text[] NOT NULL DEFAULT '{}',
  ADD COLUMN cloud_kind text,
  ADD COLUMN proposed_confidentiality text,
  ADD COLUMN proposed_integrity text,
  ADD COLUMN proposed_availability text,
  ADD COLUMN proposed_segment text;
ALTER TABLE asset_version DISABLE TRIGGER USER;
UPDATE asset_version SET scheme_id = (SELECT id FROM scheme WHERE code = '2024');
ALTER TABLE asset_version ENABLE TRIGGER USER;
ALTER TABLE asset_version ALTER COLUMN scheme_id SET NOT NULL, ALTER COLUMN scheme_id SET DEFAULT scheme_in_force();
CREATE INDEX asset_version_system_id_idx ON asset_version (system_id) WHERE state = 'registered';
CREATE INDEX asset_version_also_held_by_idx ON asset_version USING gin (also_held_by) WHERE state = 'registered';
CREATE INDEX asset_version_originals_idx ON asset_version USING gin (originals) WHERE state = 'registered';

-- ---- rights --------------------------------------------------------------------------------------------------------

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['policy_setting', 'placement', 'system_standing'] LOOP
    EXECUTE format('CREATE TRIGGER trail AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION audit.record_row()', name);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY owner_keeps ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', name);
    EXECUTE format('CREATE POLICY everybody_reads ON %I FOR SELECT TO daicho_session, daicho_unit, daicho_all, daicho_review,
      daicho_admin, daicho_office USING (true)', name);
    EXECUTE format('GRANT SELECT ON %I TO daicho_session, daicho_unit, daicho_all, daicho_review, daicho_admin, daicho_office,
      daicho_backup', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['unit', 'unit_successor', 'role_name', 'scheme', 'level', 'segment', 'information_system'] LOOP
    EXECUTE format('CREATE POLICY office_reads ON %I FOR SELECT TO daicho_office USING (true)', name);
    EXECUTE format('GRANT SELECT ON %I TO daicho_office', name);
  END LOOP;
END
$$;

-- The security office: masters of the policy, systems of the whole city; it reads the register and decides nothing.
GRANT USAGE ON SCHEMA public, audit TO daicho_office;
GRANT EXECUTE ON FUNCTION audit.add TO daicho_office;
GRANT SELECT (id, name, unit_id, post) ON person TO daicho_office;
CREATE POLICY office_reads ON person FOR SELECT TO daicho_office USING (true);
GRANT SELECT ON asset, asset_version TO daicho_office;
CREATE POLICY office_reads ON asset FOR SELECT TO daicho_office USING (true);
CREATE POLICY office_reads ON asset_version FOR SELECT TO daicho_office USING (true);
GRANT SELECT, INSERT, UPDATE ON command_key TO daicho_office;
CREATE POLICY office_keys ON command_key TO daicho_office
  USING (person_id = (SELECT actor_id())) WITH CHECK (person_id = (SELECT actor_id()));
GRANT INSERT, UPDATE ON scheme, level, placement, policy_setting, information_system TO daicho_office;
GRANT DELETE ON scheme, level TO daicho_office;
GRANT INSERT, DELETE ON system_standing TO daicho_office;
CREATE POLICY office_keeps ON scheme TO daicho_office USING (true) WITH CHECK (true);
CREATE POLICY office_keeps ON level TO daicho_office USING (true) WITH CHECK (true);
CREATE POLICY office_keeps ON placement TO daicho_office USING (true) WITH CHECK (true);
CREATE POLICY office_keeps ON policy_setting TO daicho_office USING (true) WITH CHECK (true);
CREATE POLICY office_keeps ON information_system TO daicho_office USING (true) WITH CHECK (true);
CREATE POLICY office_keeps ON system_standing TO daicho_office USING (true) WITH CHECK (true);

-- A section keeps the systems that it runs.
GRANT INSERT, UPDATE ON information_system TO daicho_unit;
GRANT INSERT, DELETE ON system_standing TO daicho_unit;
CREATE POLICY own_systems_begin ON information_system FOR INSERT TO daicho_unit
  WITH CHECK (unit_id = ANY ((SELECT actor_units())::uuid[]));
CREATE POLICY own_systems_change ON information_system FOR UPDATE TO daicho_unit
  USING (unit_id = ANY ((SELECT actor_units())::uuid[])) WITH CHECK (unit_id = ANY ((SELECT actor_units())::uuid[]));
CREATE POLICY own_systems_begin ON system_standing FOR INSERT TO daicho_unit
  WITH CHECK (unit_id = ANY ((SELECT actor_units())::uuid[]));
CREATE POLICY own_systems_end ON system_standing FOR DELETE TO daicho_unit
  USING (unit_id = ANY ((SELECT actor_units())::uuid[]));
