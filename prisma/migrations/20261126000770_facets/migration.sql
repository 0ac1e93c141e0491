-- What the conditions of the register list look at, one narrow row per listed asset, so that counting them reads a tenth of
-- what the versions are. Kept by a trigger in the transaction of the change, read by the counts alone. What most rows share
-- (everything but unit and age) is told apart by one short mark: rows are counted by mark, then the marks by their values.

CREATE TABLE asset_facet (
  unit_id uuid NOT NULL,
  version_id uuid NOT NULL,
  mark uuid NOT NULL,
  registered_at timestamptz(3),
  asset_id uuid PRIMARY KEY REFERENCES asset (id) ON DELETE CASCADE,
  -- Whether another version of the asset is being worked on.
  changing boolean NOT NULL,
  unrated boolean NOT NULL,
  warned boolean NOT NULL,
  personal boolean,
  special_care boolean,
  state text NOT NULL,
  segment_code text,
  confidentiality text,
  integrity text,
  availability text,
  asset_kind text,
  my_number text,
  media text[] NOT NULL,
  system_id uuid,
  also_held_by uuid[] NOT NULL
);

CREATE FUNCTION facet_row(the_version asset_version) RETURNS asset_facet LANGUAGE sql STABLE
  SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
  SELECT (the_version).unit_id, (the_version).id,
    md5(ROW((the_version).state, (the_version).segment_code, (the_version).confidentiality, (the_version).integrity,
      (the_version).availability, (the_version).asset_kind, (the_version).personal, (the_version).special_care,
      (the_version).my_number, (the_version).media, (the_version).system_id, (the_version).also_held_by,
      (the_version).rule_reasons <> '{}')::text)::uuid,
    (the_version).registered_at, (the_version).asset_id,
    EXISTS (SELECT FROM asset_version WHERE asset_id = (the_version).asset_id AND NOT listed
      AND state IN ('draft', 'submitted', 'in_review', 'returned')),
    (the_version).confidentiality IS NULL OR (the_version).integrity IS NULL OR (the_version).availability IS NULL,
    (the_version).rule_reasons <> '{}', (the_version).personal, (the_version).special_care, (the_version).state,
    (the_version).segment_code, (the_version).confidentiality, (the_version).integrity, (the_version).availability,
    (the_version).asset_kind, (the_version).my_number, (the_version).media, (the_version).system_id,
    (the_version).also_held_by;
END;

CREATE FUNCTION facet_follow() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.listed THEN
    INSERT INTO asset_facet SELECT facet.* FROM facet_row(NEW) AS facet ON CONFLICT (asset_id) DO UPDATE
      SET (unit_id, version_id, mark, registered_at, unrated, warned, personal, special_care, state, segment_code,
          confidentiality, integrity, availability, asset_kind, my_number, media, system_id, also_held_by)
        = (EXCLUDED.unit_id, EXCLUDED.version_id, EXCLUDED.mark, EXCLUDED.registered_at, EXCLUDED.unrated, EXCLUDED.warned,
          EXCLUDED.personal, EXCLUDED.special_care, EXCLUDED.state, EXCLUDED.segment_code, EXCLUDED.confidentiality,
          EXCLUDED.integrity, EXCLUDED.availability, EXCLUDED.asset_kind, EXCLUDED.my_number, EXCLUDED.media,
          EXCLUDED.system_id, EXCLUDED.also_held_by);
  ELSIF TG_OP = 'UPDATE' AND OLD.listed THEN
    DELETE FROM asset_facet WHERE asset_id = NEW.asset_id AND version_id = NEW.id;
  ELSE
    -- At most one version of an asset is being worked on, so what it says of itself holds, whatever others do meanwhile.
    UPDATE asset_facet SET changing = NEW.state IN ('draft', 'submitted', 'in_review', 'returned')
      WHERE asset_id = NEW.asset_id AND changing <> (NEW.state IN ('draft', 'submitted', 'in_review', 'returned'));
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER facet_begin AFTER INSERT ON asset_version FOR EACH ROW EXECUTE FUNCTION facet_follow();
CREATE TRIGGER facet_follow AFTER UPDATE ON asset_version FOR EACH ROW
  WHEN ((OLD.listed, OLD.unit_id, OLD.registered_at, OLD.state, OLD.segment_code, OLD.confidentiality, OLD.integrity,
      OLD.availability, OLD.asset_kind, OLD.personal, OLD.special_care, OLD.my_number, OLD.media, OLD.system_id,
      OLD.also_held_by, OLD.rule_reasons)
    IS DISTINCT FROM (NEW.listed, NEW.unit_id, NEW.registered_at, NEW.state, NEW.segment_code, NEW.confidentiality,
      NEW.integrity, NEW.availability, NEW.asset_kind, NEW.personal, NEW.special_care, NEW.my_number, NEW.media,
      NEW.system_id, NEW.also_held_by, NEW.rule_reasons))
  EXECUTE FUNCTION facet_follow();

-- Everything anew, after loading rows past the triggers.
CREATE FUNCTION facet_recompute_all() RETURNS void LANGUAGE sql SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
  DELETE FROM asset_facet;
  INSERT INTO asset_facet SELECT facet.* FROM asset_version CROSS JOIN LATERAL facet_row(asset_version) AS facet WHERE listed;
END;
SELECT facet_recompute_all();

CREATE UNIQUE INDEX asset_facet_version_id_key ON asset_facet (version_id);
CREATE INDEX asset_facet_unit_id_idx ON asset_facet (unit_id);

ALTER TABLE asset_facet ENABLE ROW LEVEL SECURITY;
ALTER TABLE asset_facet FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_keeps ON asset_facet TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY all_units ON asset_facet FOR SELECT TO daicho_all, daicho_review USING (true);
CREATE POLICY own_units ON asset_facet FOR SELECT TO daicho_unit
  USING (unit_id = ANY ((SELECT actor_units())::uuid[]));
GRANT SELECT ON asset_facet TO daicho_unit, daicho_all, daicho_review, daicho_backup;
REVOKE EXECUTE ON FUNCTION facet_row, facet_recompute_all FROM PUBLIC;
