-- What stood only in the program, or could be walked around with the login role of the application and plain SQL.

-- Functions look for tables where they were meant to: a temporary table of the caller comes last. Before, a made-up
-- request and decision in pg_temp passed for the real ones, and what followed from a change went nowhere. Functions of
-- BEGIN ATOMIC are bound to their tables when they are made.
DO $$
DECLARE
  the_function record;
BEGIN
  FOR the_function IN
    SELECT pg_proc.oid::regprocedure AS name, CASE nspname WHEN 'audit' THEN 'pg_catalog, audit, public, pg_temp'
        ELSE 'pg_catalog, public, pg_temp' END AS path
      FROM pg_proc JOIN pg_namespace ON pg_namespace.oid = pronamespace JOIN pg_language ON pg_language.oid = prolang
      WHERE nspname IN ('public', 'audit') AND lanname IN ('sql', 'plpgsql') AND prosqlbody IS NULL
        AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %s', the_function.name, the_function.path);
  END LOOP;
END
$$;

-- Who holds which role is asked by the one who decides, and by nobody else.
REVOKE EXECUTE ON FUNCTION holds_today FROM PUBLIC;
GRANT EXECUTE ON FUNCTION holds_today TO daicho_unit, daicho_review;

-- ---- versions ------------------------------------------------------------------------------------------------------

-- A version belongs to its asset, under the asset's number and unit.
CREATE FUNCTION version_of_asset() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM asset WHERE (id, unit_id, asset_no) = (NEW.asset_id, NEW.unit_id, NEW.asset_no)) THEN
    RAISE EXCEPTION 'a version names its asset, its number and its unit' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER of_asset BEFORE INSERT OR UPDATE OF asset_id, unit_id, asset_no ON asset_version
  FOR EACH ROW EXECUTE FUNCTION version_of_asset();

-- What was asked for stays as it was shown: while a request is open its content is not written, and a request that
-- somebody decided is not asked again.
CREATE FUNCTION version_as_asked() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.state = OLD.state AND EXISTS (SELECT FROM request WHERE version_id = OLD.id AND outcome IS NULL) THEN
    RAISE EXCEPTION 'a version under an open request keeps its content' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state = 'submitted' AND EXISTS (SELECT FROM request JOIN decision ON decision.request_id = request.id
      WHERE request.version_id = OLD.id AND request.outcome IS NULL) THEN
    RAISE EXCEPTION 'a decided request is not asked again' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER as_asked BEFORE UPDATE ON asset_version FOR EACH ROW WHEN (OLD.state IN ('draft', 'returned'))
  EXECUTE FUNCTION version_as_asked();

-- What is registered makes room only for the version that was approved in its place.
CREATE FUNCTION version_makes_room() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM asset_version next JOIN request ON request.version_id = next.id AND request.outcome IS NULL
      JOIN decision ON decision.request_id = request.id AND decision.outcome = 'approve'
    WHERE next.asset_id = OLD.asset_id
      AND (next.state, decision.step, request.route) IN (('submitted', 'manager', 'manager'), ('in_review', 'ciso', 'manager-ciso'))
  ) THEN
    RAISE EXCEPTION 'a registered version is followed by an approved one' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER makes_room BEFORE UPDATE ON asset_version FOR EACH ROW
  WHEN (OLD.state = 'registered' AND NEW.state = 'superseded') EXECUTE FUNCTION version_makes_room();

-- What is registered, or was retired, stands in the lists.
ALTER TABLE asset_version ADD CONSTRAINT asset_version_shown CHECK (listed OR state NOT IN ('registered', 'retired'));

-- A remark is made by the one who decides, on what they decide.
CREATE FUNCTION remark_of_decider() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM decision JOIN request ON request.id = decision.request_id AND request.outcome IS NULL
      WHERE (decision.id, decision.asset_id, decision.unit_id, decision.decided_by_id)
        = (NEW.decision_id, NEW.asset_id, NEW.unit_id, actor_id())) THEN
    RAISE EXCEPTION 'a remark is made with its decision' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER of_decider BEFORE INSERT ON remark FOR EACH ROW EXECUTE FUNCTION remark_of_decider();

-- ---- levels --------------------------------------------------------------------------------------------------------

-- A level that comes, goes or takes another code moves who was rated by it, as one of another rank does. Who keeps the
-- rank they have is left alone: a scheme that is copied moves nobody.
CREATE OR REPLACE FUNCTION class_touch_level() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD.rank IS DISTINCT FROM (SELECT max(rank) FROM level WHERE (axis, code) = (OLD.axis, OLD.code)) THEN
    INSERT INTO class_touched (node_id)
      SELECT node_id FROM class_value WHERE (axis, chosen, chosen_rank) = (OLD.axis, OLD.code, OLD.rank) ON CONFLICT DO NOTHING;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO class_touched (node_id)
      SELECT node_id FROM class_value WHERE (axis, chosen) = (NEW.axis, NEW.code) AND chosen_rank IS DISTINCT FROM NEW.rank
      ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END
$$;
DROP TRIGGER class_touch ON level;
CREATE TRIGGER class_touch AFTER INSERT OR DELETE OR UPDATE OF axis, code, rank ON level
  FOR EACH ROW EXECUTE FUNCTION class_touch_level();
