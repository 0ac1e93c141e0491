-- What the questions about effective classes need to know of other sections, and no more than that.

-- The ids of the registered assets that go by these numbers.
CREATE FUNCTION class_originals(the_numbers text[]) RETURNS uuid[]
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
BEGIN ATOMIC
  SELECT array(SELECT version.asset_id FROM asset JOIN asset_version version ON version.asset_id = asset.id
    WHERE asset.asset_no = ANY (the_numbers) AND version.state = 'registered');
END;
REVOKE EXECUTE ON FUNCTION class_originals FROM PUBLIC;
GRANT EXECUTE ON FUNCTION class_originals TO daicho_unit, daicho_all, daicho_review, daicho_office;

-- The rank of a level as class_chosen reads it: that of its own scheme, else the highest that goes by this code.
CREATE FUNCTION class_rank(the_axis text, the_code text, the_scheme uuid) RETURNS integer LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT rank FROM level WHERE axis = the_axis AND code = the_code
    ORDER BY scheme_id IS NOT DISTINCT FROM the_scheme DESC, rank DESC LIMIT 1;
END;
