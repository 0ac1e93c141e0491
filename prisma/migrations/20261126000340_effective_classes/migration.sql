-- Effective classes: an asset flows into what holds it, a system into what it stands on, an original into its copies;
-- the strictest level of all that flows in counts (domain 3.2). The rule in words and once more: lib/domain/effective-class.ts.

SELECT set_config('app.actor_name', '初期設定', true), set_config('app.act', 'setup', true);

-- One row for a registered asset, a system or a medium and an axis: what was chosen, and what counts.
CREATE TABLE class_value (
  node_id uuid NOT NULL,
  axis text NOT NULL CHECK (axis IN ('confidentiality', 'integrity', 'availability')),
  kind text NOT NULL CHECK (kind IN ('asset', 'system')),
  unit_id uuid NOT NULL,
  chosen text,
  chosen_rank integer,
  -- The strictest of all that flows in; of several equally strict ones that with the smallest id is the source.
  code text,
  rank integer,
  source_id uuid,
  -- An asset that nobody rated flows in: what counts may be higher.
  incomplete boolean NOT NULL,
  PRIMARY KEY (node_id, axis)
);
CREATE TABLE class_flow (
  from_id uuid NOT NULL,
  to_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('held', 'stands', 'copy')),
  PRIMARY KEY (from_id, to_id)
);
CREATE INDEX class_flow_to_id_idx ON class_flow (to_id, from_id);

-- What a transaction touched; read and emptied when it commits, so nobody ever sees a row.
CREATE TABLE class_touched (
  transaction bigint NOT NULL DEFAULT pg_current_xact_id()::text::bigint,
  node_id uuid NOT NULL,
  PRIMARY KEY (transaction, node_id)
);

-- ---- what the register says ----------------------------------------------------------------------------------------

-- What was chosen for these nodes. Ranks are one scale through all schemes, so a level of no known scheme has its rank too.
CREATE FUNCTION class_chosen(the_nodes uuid[])
  RETURNS TABLE (node_id uuid, axis text, kind text, unit_id uuid, chosen text, chosen_rank integer) LANGUAGE sql STABLE
BEGIN ATOMIC
  WITH touched AS MATERIALIZED (SELECT DISTINCT unnest(the_nodes) AS id),
  found AS (
    SELECT asset_id AS id, 'asset' AS kind, version.unit_id, scheme_id, confidentiality, integrity, availability
      FROM asset_version version JOIN touched ON touched.id = asset_id WHERE state = 'registered'
    UNION ALL
    SELECT system.id, 'system', system.unit_id, scheme_id, confidentiality, integrity, availability
      FROM information_system system JOIN touched ON touched.id = system.id
  )
  SELECT found.id, levels.axis, found.kind, found.unit_id, levels.code, (
    SELECT level.rank FROM level WHERE level.axis = levels.axis AND level.code = levels.code
    ORDER BY level.scheme_id IS NOT DISTINCT FROM found.scheme_id DESC, level.rank DESC LIMIT 1)
  FROM found CROSS JOIN LATERAL (VALUES ('confidentiality', confidentiality), ('integrity', integrity),
    ('availability', availability)) AS levels (axis, code);
END;

-- The flows that hang on these nodes: out of assets and systems, and into copies.
CREATE FUNCTION class_flows_of(the_nodes uuid[]) RETURNS TABLE (from_id uuid, to_id uuid, kind text) LANGUAGE sql STABLE
BEGIN ATOMIC
  WITH touched AS MATERIALIZED (SELECT DISTINCT unnest(the_nodes) AS id),
  version AS MATERIALIZED (
    SELECT asset_id, asset_no, array_append(also_held_by, system_id) AS holders, originals
    FROM asset_version JOIN touched ON touched.id = asset_id WHERE state = 'registered'
  )
  SELECT version.asset_id, system.id, 'held' FROM version CROSS JOIN LATERAL unnest(holders) AS holder (id)
    JOIN information_system system ON system.id = holder.id
  UNION
  SELECT original.asset_id, version.asset_id, 'copy' FROM version CROSS JOIN LATERAL unnest(originals) AS named (asset_no)
    JOIN asset ON asset.asset_no = named.asset_no
    JOIN asset_version original ON original.asset_id = asset.id AND original.state = 'registered'
  UNION
  SELECT version.asset_id, copy.asset_id, 'copy' FROM version
    JOIN asset_version copy ON copy.state = 'registered' AND copy.originals @> ARRAY[version.asset_no]
  UNION
  SELECT system_id, on_id, 'stands' FROM system_standing JOIN touched ON touched.id = system_id;
END;

-- ---- what counts ---------------------------------------------------------------------------------------------------

-- These nodes and all into which they flow. Circles do no harm.
CREATE FUNCTION class_downstream(the_nodes uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE
BEGIN ATOMIC
  WITH RECURSIVE reached (id) AS (
    SELECT unnest(the_nodes)
    UNION SELECT class_flow.to_id FROM reached JOIN class_flow ON class_flow.from_id = reached.id
  )
  SELECT id FROM reached;
END;

-- A change that nobody made yet: the node as it would be, with the flows that hang on it. No kind: it would be gone.
CREATE TYPE class_change AS (node_id uuid, kind text, codes text[], ranks integer[], into_ids uuid[], from_ids uuid[]);

-- What counts for these nodes, given what is stored for all that flows into them from outside, and given the change.
CREATE FUNCTION class_solved(the_nodes uuid[], the_change class_change)
  RETURNS TABLE (node_id uuid, axis text, code text, rank integer, source_id uuid, incomplete boolean) LANGUAGE sql STABLE
BEGIN ATOMIC
  WITH RECURSIVE asked AS MATERIALIZED (SELECT DISTINCT unnest(the_nodes) AS id),
  flow AS MATERIALIZED (
    SELECT class_flow.from_id, class_flow.to_id FROM asked JOIN class_flow ON class_flow.to_id = asked.id
      WHERE (the_change).node_id IS NULL OR NOT CASE kind WHEN 'copy' THEN to_id = (the_change).node_id
        ELSE from_id = (the_change).node_id END
    UNION SELECT (the_change).node_id, below.id FROM unnest((the_change).into_ids) AS below (id)
    UNION SELECT origin.id, (the_change).node_id FROM unnest((the_change).from_ids) AS origin (id)
  ),
  entering (node_id, axis, code, rank, source_id, incomplete) AS (
    SELECT asked.id, value.axis, value.chosen, value.chosen_rank, CASE WHEN value.chosen_rank IS NOT NULL THEN asked.id END,
        value.kind = 'asset' AND value.chosen_rank IS NULL
      FROM asked JOIN class_value value ON value.node_id = asked.id WHERE asked.id IS DISTINCT FROM (the_change).node_id
    UNION ALL
    SELECT (the_change).node_id, changed.axis, changed.code, changed.rank,
        CASE WHEN changed.rank IS NOT NULL THEN (the_change).node_id END, (the_change).kind = 'asset' AND changed.rank IS NULL
      FROM unnest(ARRAY['confidentiality', 'integrity', 'availability'], (the_change).codes, (the_change).ranks)
        AS changed (axis, code, rank) WHERE (the_change).kind IS NOT NULL
    UNION ALL
    SELECT flow.to_id, value.axis, value.code, value.rank, value.source_id, value.incomplete
      FROM flow JOIN class_value value ON value.node_id = flow.from_id
      WHERE NOT EXISTS (SELECT FROM asked WHERE asked.id = flow.from_id)
        AND (flow.to_id IS DISTINCT FROM (the_change).node_id OR (the_change).kind IS NOT NULL)
  ),
  arrived AS (
    SELECT node_id, axis, (array_agg(code ORDER BY rank DESC NULLS LAST, source_id))[1] AS code, max(rank) AS rank,
      (array_agg(source_id ORDER BY rank DESC NULLS LAST, source_id))[1] AS source_id, bool_or(incomplete) AS incomplete
    FROM entering GROUP BY node_id, axis
  ),
  inside AS MATERIALIZED (SELECT flow.* FROM flow JOIN asked ON asked.id = flow.from_id),
  passed (node_id, axis, code, rank, source_id, incomplete) AS (
    SELECT * FROM arrived
    UNION
    SELECT inside.to_id, passed.axis, passed.code, passed.rank, passed.source_id, passed.incomplete
      FROM passed JOIN inside ON inside.from_id = passed.node_id
      WHERE inside.to_id IS DISTINCT FROM (the_change).node_id OR (the_change).kind IS NOT NULL
  )
  SELECT node_id, axis, (array_agg(CASE WHEN rank IS NOT NULL THEN code END ORDER BY rank DESC NULLS LAST, source_id))[1],
    max(rank), (array_agg(source_id ORDER BY rank DESC NULLS LAST, source_id))[1], bool_or(incomplete)
  FROM passed GROUP BY node_id, axis;
END;

-- ---- kept with every transaction -----------------------------------------------------------------------------------

-- Brings flows and values in line with the register for these nodes and all into which they flow, in the same number of
-- statements however many they are. Refuses flows that close a circle. Tells the trail whose class followed another's.
CREATE FUNCTION class_recompute(the_nodes uuid[], tells boolean) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  new_flows class_flow[];
  moved uuid[];
  told_nodes uuid[];
BEGIN
  WITH wanted AS MATERIALIZED (SELECT * FROM class_flows_of(the_nodes)),
  touched AS MATERIALIZED (SELECT DISTINCT unnest(the_nodes) AS id),
  gone AS (
    DELETE FROM class_flow USING touched WHERE (from_id = id OR (to_id = id AND kind = 'copy'))
      AND NOT EXISTS (SELECT FROM wanted WHERE (wanted.from_id, wanted.to_id) = (class_flow.from_id, class_flow.to_id))
    RETURNING class_flow.to_id
  ),
  come AS (
    INSERT INTO class_flow SELECT * FROM wanted ON CONFLICT DO NOTHING RETURNING *
  )
  SELECT (SELECT array_agg(come::class_flow) FROM come), array(SELECT to_id FROM gone UNION SELECT to_id FROM come)
    INTO new_flows, moved;
  IF EXISTS (
    WITH RECURSIVE reached (start, id) AS (
      SELECT from_id, to_id FROM unnest(new_flows)
      UNION SELECT reached.start, class_flow.to_id FROM reached JOIN class_flow ON class_flow.from_id = reached.id
    )
    SELECT FROM reached WHERE id = start
  ) THEN
    RAISE EXCEPTION 'nothing flows into itself' USING ERRCODE = 'check_violation', CONSTRAINT = 'class_circle';
  END IF;

  WITH chosen AS MATERIALIZED (SELECT * FROM class_chosen(the_nodes)),
  gone AS (
    DELETE FROM class_value value USING (SELECT DISTINCT unnest(the_nodes) AS id) AS touched WHERE node_id = touched.id
      AND NOT EXISTS (SELECT FROM chosen WHERE chosen.node_id = value.node_id)
  )
  INSERT INTO class_value (node_id, axis, kind, unit_id, chosen, chosen_rank, incomplete)
    SELECT node_id, axis, kind, unit_id, chosen, chosen_rank, false FROM chosen
    ON CONFLICT (node_id, axis) DO UPDATE SET (unit_id, chosen, chosen_rank)
      = (EXCLUDED.unit_id, EXCLUDED.chosen, EXCLUDED.chosen_rank)
      WHERE (class_value.unit_id, class_value.chosen, class_value.chosen_rank)
        IS DISTINCT FROM (EXCLUDED.unit_id, EXCLUDED.chosen, EXCLUDED.chosen_rank);

  WITH solved AS MATERIALIZED (
    SELECT * FROM class_solved(array(SELECT class_downstream(the_nodes || moved)), NULL)
  ),
  was AS MATERIALIZED (SELECT value.* FROM class_value value JOIN solved USING (node_id, axis)),
  changed AS (
    UPDATE class_value value SET (code, rank, source_id, incomplete)
        = (solved.code, solved.rank, solved.source_id, solved.incomplete)
      FROM solved WHERE (value.node_id, value.axis) = (solved.node_id, solved.axis)
        AND (value.code, value.rank, value.source_id, value.incomplete)
          IS DISTINCT FROM (solved.code, solved.rank, solved.source_id, solved.incomplete)
      RETURNING value.*
  ),
  told AS (
    SELECT changed.node_id, changed.kind, changed.unit_id, jsonb_object_agg('effective_' || axis, was.code) AS before,
      jsonb_object_agg('effective_' || axis, changed.code)
        || coalesce(jsonb_object_agg('because_' || axis, changed.source_id)
          FILTER (WHERE changed.source_id <> changed.node_id), '{}') AS after
    FROM changed JOIN was USING (node_id, axis)
    WHERE tells AND was.code IS DISTINCT FROM changed.code
      AND (changed.node_id NOT IN (SELECT unnest(the_nodes)) OR changed.source_id <> changed.node_id)
    GROUP BY changed.node_id, changed.kind, changed.unit_id
  )
  SELECT array_agg(node_id) INTO told_nodes FROM told CROSS JOIN LATERAL audit.add('derived',
    CASE kind WHEN 'asset' THEN 'asset' ELSE 'information_system' END, node_id::text,
    CASE kind WHEN 'asset' THEN node_id END, unit_id, before, after);
END
$$;

-- One at a time, so that each sees what the last one left. The head of the trail is the lock that every change takes.
CREATE FUNCTION class_follow() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  touched uuid[];
BEGIN
  WITH taken AS (
    DELETE FROM class_touched WHERE transaction = pg_current_xact_id()::text::bigint RETURNING node_id
  )
  SELECT array_agg(node_id) INTO touched FROM taken;
  IF touched IS NOT NULL THEN
    PERFORM FROM audit.head FOR UPDATE;
    PERFORM class_recompute(touched, true);
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER follow AFTER INSERT ON class_touched
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION class_follow();

CREATE FUNCTION class_touch() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  subject jsonb := CASE TG_OP WHEN 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
BEGIN
  INSERT INTO class_touched (node_id) VALUES ((subject ->> TG_ARGV[0])::uuid) ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;
CREATE TRIGGER class_touch AFTER UPDATE ON asset_version FOR EACH ROW
  WHEN (OLD.state = 'registered' OR NEW.state = 'registered') EXECUTE FUNCTION class_touch('asset_id');
CREATE TRIGGER class_touch AFTER INSERT OR UPDATE ON information_system FOR EACH ROW EXECUTE FUNCTION class_touch('id');
CREATE TRIGGER class_touch AFTER INSERT OR DELETE ON system_standing FOR EACH ROW EXECUTE FUNCTION class_touch('system_id');

CREATE FUNCTION class_touch_level() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  INSERT INTO class_touched (node_id)
    SELECT node_id FROM class_value WHERE axis = NEW.axis AND chosen = NEW.code ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;
CREATE TRIGGER class_touch AFTER UPDATE ON level FOR EACH ROW
  WHEN (OLD.rank <> NEW.rank) EXECUTE FUNCTION class_touch_level();

-- Everything anew, without a word in the trail: after loading rows past the triggers.
CREATE FUNCTION class_recompute_all() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM class_flow;
  DELETE FROM class_value;
  PERFORM class_recompute(array(SELECT id FROM asset UNION ALL SELECT id FROM information_system), false);
END
$$;
SELECT class_recompute_all();

-- ---- questions -----------------------------------------------------------------------------------------------------

-- All that flows into a node, itself among them: what each chose, and where it flows within this part. Names are not
-- told here: they are read with the rights of the one who asks.
CREATE FUNCTION class_upstream(the_node uuid)
  RETURNS TABLE (node_id uuid, kind text, chosen jsonb, flows jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
BEGIN ATOMIC
  WITH RECURSIVE upstream (id) AS (
    SELECT the_node UNION SELECT class_flow.from_id FROM upstream JOIN class_flow ON class_flow.to_id = upstream.id
  )
  SELECT value.node_id, value.kind,
    jsonb_object_agg(value.axis, jsonb_build_object('code', value.chosen, 'rank', value.chosen_rank)),
    coalesce((SELECT jsonb_agg(jsonb_build_object('from', flow.from_id, 'to', flow.to_id, 'kind', flow.kind))
      FROM class_flow flow JOIN upstream onward ON onward.id = flow.to_id WHERE flow.from_id = value.node_id), '[]')
  FROM upstream JOIN class_value value ON value.node_id = upstream.id GROUP BY value.node_id, value.kind;
END;

-- What would count otherwise after a change, without making it.
CREATE FUNCTION class_moves(the_change class_change)
  RETURNS TABLE (node_id uuid, kind text, axis text, before text, after text, incomplete boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
BEGIN ATOMIC
  SELECT coalesce(solved.node_id, value.node_id), coalesce(value.kind, (the_change).kind), coalesce(solved.axis, value.axis),
    value.code, solved.code, coalesce(solved.incomplete, false)
  FROM class_solved(array(SELECT class_downstream((the_change).node_id || (the_change).into_ids)), the_change) AS solved
  FULL JOIN (SELECT * FROM class_value WHERE class_value.node_id = ANY (array(
      SELECT class_downstream((the_change).node_id || (the_change).into_ids)))) AS value USING (node_id, axis)
  WHERE value.code IS DISTINCT FROM solved.code OR value.incomplete IS DISTINCT FROM solved.incomplete;
END;

-- Would these flows close a circle?
CREATE FUNCTION class_circle(the_node uuid, into_ids uuid[], from_ids uuid[]) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
BEGIN ATOMIC
  SELECT the_node IN (SELECT class_downstream(into_ids))
    OR EXISTS (SELECT FROM class_downstream(the_node || into_ids) AS reached (id) WHERE reached.id = ANY (from_ids));
END;

-- ---- rights --------------------------------------------------------------------------------------------------------

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['class_value', 'class_flow', 'class_touched'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY owner_keeps ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', name);
    EXECUTE format('GRANT SELECT ON %I TO daicho_backup', name);
  END LOOP;
END
$$;
GRANT SELECT ON class_value TO daicho_unit, daicho_all, daicho_review, daicho_office;
CREATE POLICY all_units ON class_value FOR SELECT TO daicho_all, daicho_review, daicho_office USING (true);
CREATE POLICY own_units ON class_value FOR SELECT TO daicho_unit
  USING (kind = 'system' OR unit_id = ANY ((SELECT actor_units())::uuid[]));
REVOKE EXECUTE ON FUNCTION class_recompute, class_recompute_all, class_upstream, class_moves, class_circle FROM PUBLIC;
GRANT EXECUTE ON FUNCTION class_upstream, class_moves, class_circle TO daicho_unit, daicho_all, daicho_review, daicho_office;
