-- Precedents: how other sections classed what is of the same kind. A section that registers something for the first time
-- is shown up to five registered assets of others: name, section, class, segment, and what led there. Nothing that is 3A
-- or about individual numbers, and nothing that is not registered, is ever a precedent. The words come folded, the closest
-- first; each looks at so many assets and no more, however large the register is.
CREATE FUNCTION precedents(the_words text[], the_media text[], is_personal boolean)
  RETURNS TABLE (facts jsonb, unit_name text)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  the_word text;
  seen uuid[] := '{}';
  found record;
BEGIN
  FOREACH the_word IN ARRAY the_words LOOP
    FOR found IN
      WITH near AS MATERIALIZED (
        SELECT version_id, split_part(search, E'\n', 2) AS folded_name FROM asset_search
        WHERE pieces @> search_pieces(the_word) AND strpos(search, the_word) > 0 LIMIT 400
      ),
      fitting AS (
        SELECT version.*, strpos(near.folded_name, the_word) > 0 AS is_named, version.media && the_media AS is_alike
        FROM near JOIN asset_version version ON version.id = near.version_id
        WHERE version.state = 'registered' AND version.unit_id <> ALL (actor_units())
          AND version.confidentiality <> '3A' AND coalesce(version.my_number, 'none') = 'none'
      ),
      best AS (
        SELECT DISTINCT ON (unit_id) * FROM fitting
        ORDER BY unit_id, is_named DESC, is_alike DESC, personal IS NOT DISTINCT FROM is_personal DESC, id
      )
      SELECT best.unit_id, unit.name AS unit_name, to_jsonb(best) AS facts FROM best JOIN unit ON unit.id = best.unit_id
      WHERE NOT best.unit_id = ANY (seen)
      ORDER BY is_named DESC, is_alike DESC, personal IS NOT DISTINCT FROM is_personal DESC, best.id LIMIT 5
    LOOP
      EXIT WHEN cardinality(seen) = 5;
      seen := seen || found.unit_id;
      facts := (SELECT jsonb_object_agg(key, value) FROM jsonb_each(found.facts) WHERE key IN ('name', 'business', 'media',
        'personal', 'special_care', 'my_number', 'person_count', 'person_range', 'user_scope', 'answers', 'segment_code',
        'confidentiality', 'integrity', 'availability'));
      unit_name := found.unit_name;
      RETURN NEXT;
    END LOOP;
  END LOOP;
END
$$;
REVOKE EXECUTE ON FUNCTION precedents FROM PUBLIC;
GRANT EXECUTE ON FUNCTION precedents TO daicho_unit;
