-- Search while typing: one and two signs are enough. What the list can find of a version lies in a table of its own, cut
-- into single signs and pairs of neighbours, so that an index answers any word (pg_trgm knows nothing shorter than three
-- signs and looks at every row for them). Kept by a trigger, read by nobody but the list.

CREATE FUNCTION search_pieces(the_text text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
  SELECT signs || array(SELECT one || two FROM unnest(signs, signs[2:]) AS pair (one, two) WHERE two IS NOT NULL)
  FROM (SELECT string_to_array(the_text, NULL) AS signs) AS cut;
END;

CREATE TABLE asset_search (
  version_id uuid PRIMARY KEY REFERENCES asset_version (id) ON DELETE CASCADE,
  unit_id uuid NOT NULL,
  -- The folded lines that are searched, and their pieces with a word each for unit and systems: 'unit:…', 'system:…'.
  search text NOT NULL,
  pieces text[] NOT NULL
);

CREATE FUNCTION search_row(the_version asset_version) RETURNS asset_search LANGUAGE sql STABLE
  SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
  SELECT (the_version).id, (the_version).unit_id, (the_version).search,
    search_pieces((the_version).search) || ('unit:' || (the_version).unit_id)
      || array(SELECT 'system:' || id FROM unnest((the_version).also_held_by || (the_version).system_id) AS held (id)
        WHERE id IS NOT NULL);
END;

CREATE FUNCTION search_follow() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.listed THEN
    INSERT INTO asset_search SELECT (search_row(NEW)).* ON CONFLICT (version_id) DO UPDATE
      SET (unit_id, search, pieces) = (EXCLUDED.unit_id, EXCLUDED.search, EXCLUDED.pieces);
  ELSE
    DELETE FROM asset_search WHERE version_id = NEW.id;
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER search_begin AFTER INSERT ON asset_version FOR EACH ROW WHEN (NEW.listed) EXECUTE FUNCTION search_follow();
CREATE TRIGGER search_follow AFTER UPDATE ON asset_version FOR EACH ROW
  WHEN ((OLD.listed, OLD.unit_id, OLD.search, OLD.system_id, OLD.also_held_by)
    IS DISTINCT FROM (NEW.listed, NEW.unit_id, NEW.search, NEW.system_id, NEW.also_held_by))
  EXECUTE FUNCTION search_follow();

-- Everything anew, after loading rows past the triggers.
CREATE FUNCTION search_recompute_all() RETURNS void LANGUAGE sql SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
  DELETE FROM asset_search;
  INSERT INTO asset_search SELECT (search_row(asset_version)).* FROM asset_version WHERE listed;
END;
SELECT search_recompute_all();

CREATE INDEX asset_search_pieces ON asset_search USING gin (pieces);
DROP INDEX asset_version_search;

ALTER TABLE asset_search ENABLE ROW LEVEL SECURITY;
ALTER TABLE asset_search FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_keeps ON asset_search TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY all_units ON asset_search FOR SELECT TO daicho_all, daicho_review USING (true);
CREATE POLICY own_units ON asset_search FOR SELECT TO daicho_unit
  USING (unit_id = ANY ((SELECT actor_units())::uuid[]));
GRANT SELECT ON asset_search TO daicho_unit, daicho_all, daicho_review, daicho_backup;
REVOKE EXECUTE ON FUNCTION search_row, search_recompute_all FROM PUBLIC;

-- All classes at once hang together a hundred thousand times: looking each up on its own, as the planner would without
-- figures of tables that were just emptied, takes minutes where joining takes seconds.
ALTER FUNCTION class_recompute_all() SET enable_nestloop TO off;
