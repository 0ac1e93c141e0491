-- Rules that say no: what a copy is compared with, and who has to review what overrides the policy.

-- The class of a registered original, for anybody who may write a copy of it; nothing else of the asset is told.
CREATE FUNCTION originals_class(the_numbers text[]) RETURNS TABLE (asset_no text, confidentiality text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
BEGIN ATOMIC
  SELECT version.asset_no, version.confidentiality FROM asset_version version
  WHERE version.state = 'registered' AND version.asset_no = ANY (the_numbers);
END;
REVOKE EXECUTE ON FUNCTION originals_class FROM PUBLIC;
GRANT EXECUTE ON FUNCTION originals_class TO daicho_unit, daicho_all, daicho_review, daicho_office;

-- As routeOf in lib/domain/workflow.ts: what overrides the policy, removes a duty, or is 3A goes to the CISO as well.
CREATE OR REPLACE FUNCTION route_of(the_version asset_version) RETURNS text LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT CASE
    WHEN the_version.change = 'register' THEN 'manager-ciso'
    WHEN the_version.change = 'revise' AND (the_version.confidentiality IS NOT DISTINCT FROM '3A'
      OR the_version.rule_reasons <> '{}' OR the_version.duties_removed <> '{}') THEN 'manager-ciso'
    WHEN EXISTS (
      SELECT FROM asset_version registered
      WHERE registered.asset_id = the_version.asset_id AND registered.state = 'registered'
        AND (registered.confidentiality, registered.integrity, registered.availability, registered.segment_code,
             registered.my_number, registered.personal, registered.special_care)
          IS NOT DISTINCT FROM
            (the_version.confidentiality, the_version.integrity, the_version.availability, the_version.segment_code,
             the_version.my_number, the_version.personal, the_version.special_care)
        AND registered.originals @> the_version.originals AND registered.originals <@ the_version.originals
    ) THEN 'manager'
    ELSE 'manager-ciso'
  END;
END;
