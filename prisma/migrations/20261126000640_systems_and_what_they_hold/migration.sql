-- Systems and media: what stands on what belongs to the unit that runs the upper system, and a section learns how strict
-- the content of its system is and where it lies, without reading the assets of others.

SELECT set_config('app.actor_name', '初期設定', true), set_config('app.act', 'setup', true);

-- Row security of a standing goes by its unit: it is always the unit of the upper system, also after a change of hands.
CREATE UNIQUE INDEX information_system_id_unit_id_key ON information_system (id, unit_id);
UPDATE system_standing SET unit_id = system.unit_id FROM information_system system
  WHERE system.id = system_id AND system.unit_id <> system_standing.unit_id;
ALTER TABLE system_standing
  DROP CONSTRAINT system_standing_system_id_fkey,
  ADD CONSTRAINT system_standing_system_id_unit_id_fkey FOREIGN KEY (system_id, unit_id)
    REFERENCES information_system (id, unit_id) ON DELETE RESTRICT ON UPDATE CASCADE;

-- The strictest level on each axis of what flows into a system; a level for nothing that is not rated.
CREATE FUNCTION system_held_class(the_system uuid) RETURNS TABLE (axis text, code text, rank integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
BEGIN ATOMIC
  SELECT DISTINCT ON (value.axis) value.axis, value.code, value.rank
  FROM class_flow flow JOIN class_value value ON value.node_id = flow.from_id
  WHERE flow.to_id = the_system AND value.rank IS NOT NULL ORDER BY value.axis, value.rank DESC, value.code;
END;

-- How many registered assets a system itself holds in each segment.
CREATE FUNCTION system_held_segments(the_system uuid) RETURNS TABLE (segment_code text, assets integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
BEGIN ATOMIC
  SELECT version.segment_code, count(*)::integer FROM asset_version version
  WHERE state = 'registered' AND (system_id = the_system OR also_held_by @> ARRAY[the_system]) GROUP BY version.segment_code;
END;

REVOKE EXECUTE ON FUNCTION system_held_class, system_held_segments FROM PUBLIC;
GRANT EXECUTE ON FUNCTION system_held_class, system_held_segments TO daicho_unit, daicho_all, daicho_review, daicho_office;
