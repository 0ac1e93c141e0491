-- The policy is revised in drafts: what was once put in force stays as it was, whoever writes and however.

SELECT set_config('app.actor_name', '初期設定', true), set_config('app.act', 'setup', true);

-- A draft has no day yet; putting it in force names one.
ALTER TABLE scheme ALTER COLUMN valid_from DROP NOT NULL,
  ADD CONSTRAINT scheme_published_from CHECK ((published_at IS NULL) = (valid_from IS NULL));
ALTER TABLE level ADD COLUMN revision integer NOT NULL DEFAULT 1;

-- The levels of a family: axis, code and rank are the same in each of its versions. What is stored as the effective class
-- of an asset follows from the rank alone, so that no version that comes in force moves it.
CREATE FUNCTION level_scale(the_scheme uuid) RETURNS text LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT string_agg(concat_ws(' ', axis, code, rank), ',' ORDER BY axis, code) FROM level WHERE scheme_id = the_scheme;
END;
CREATE FUNCTION first_of_family(the_family text) RETURNS uuid LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT id FROM scheme WHERE family = the_family AND published_at IS NOT NULL ORDER BY version LIMIT 1;
END;

CREATE FUNCTION scheme_keeps() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  today date := (now() AT TIME ZONE 'Asia/Tokyo')::date;
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.published_at IS NOT NULL THEN
      RAISE EXCEPTION 'a published scheme stays' USING ERRCODE = 'check_violation';
    END IF;
    RETURN OLD;
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.published_at IS NOT NULL THEN
      RAISE EXCEPTION 'a scheme begins as a draft' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.id, NEW.code, NEW.family, NEW.version) IS DISTINCT FROM (OLD.id, OLD.code, OLD.family, OLD.version) THEN
    RAISE EXCEPTION 'a scheme stays the version of the family that it is' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.published_at IS NOT NULL THEN
    -- Before its day it may be taken back, as it is.
    IF NEW.published_at IS NOT NULL OR OLD.valid_from <= today OR (NEW.ja, NEW.en) IS DISTINCT FROM (OLD.ja, OLD.en) THEN
      RAISE EXCEPTION 'a published scheme stays as it is' USING ERRCODE = 'check_violation';
    END IF;
  ELSIF NEW.published_at IS NOT NULL THEN
    IF NEW.valid_from < today THEN
      RAISE EXCEPTION 'a scheme does not come in force in the past' USING ERRCODE = 'check_violation';
    END IF;
    IF level_scale(NEW.id) IS DISTINCT FROM level_scale(first_of_family(NEW.family)) THEN
      RAISE EXCEPTION 'a scheme has the levels of its family' USING ERRCODE = 'check_violation';
    END IF;
    NEW.published_at := now();
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER keeps BEFORE INSERT OR UPDATE OR DELETE ON scheme FOR EACH ROW EXECUTE FUNCTION scheme_keeps();

CREATE FUNCTION level_keeps() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- The lock keeps the scheme a draft until this is committed.
  PERFORM FROM scheme WHERE published_at IS NULL
    AND id = CASE TG_OP WHEN 'DELETE' THEN OLD.scheme_id ELSE NEW.scheme_id END FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the levels of a published scheme stay as they are' USING ERRCODE = 'check_violation';
  END IF;
  IF TG_OP = 'UPDATE' AND (NEW.scheme_id, NEW.axis, NEW.code, NEW.rank)
      IS DISTINCT FROM (OLD.scheme_id, OLD.axis, OLD.code, OLD.rank) THEN
    RAISE EXCEPTION 'a level stays the step of its scale that it is' USING ERRCODE = 'check_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;
CREATE TRIGGER keeps BEFORE INSERT OR UPDATE OR DELETE ON level FOR EACH ROW EXECUTE FUNCTION level_keeps();

-- The office changes drafts, takes back what is not in force yet, and the verdicts of the matrix; no more than that.
DROP POLICY office_keeps ON scheme;
DROP POLICY office_keeps ON level;
CREATE POLICY office_begins ON scheme FOR INSERT TO daicho_office WITH CHECK (published_at IS NULL);
CREATE POLICY office_changes ON scheme FOR UPDATE TO daicho_office
  USING (published_at IS NULL OR valid_from > (now() AT TIME ZONE 'Asia/Tokyo')::date) WITH CHECK (true);
CREATE POLICY office_discards ON scheme FOR DELETE TO daicho_office USING (published_at IS NULL);
CREATE POLICY office_begins ON level FOR INSERT TO daicho_office WITH CHECK (true);
CREATE POLICY office_changes ON level FOR UPDATE TO daicho_office USING (true) WITH CHECK (true);
CREATE POLICY office_discards ON level FOR DELETE TO daicho_office USING (true);
REVOKE INSERT, UPDATE ON placement, policy_setting FROM daicho_office;
GRANT UPDATE (verdict) ON placement TO daicho_office;
GRANT UPDATE (network_model, revision) ON policy_setting TO daicho_office;
