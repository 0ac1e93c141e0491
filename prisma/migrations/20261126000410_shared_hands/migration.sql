-- Four eyes that do not end at a password, in both directions and through a chain (docs/decisions/010-shared-hands.md):
-- who issued a password may sit at its keyboard, there issue further ones, and decide on either side.

-- Who issued whose password, the last time each. A later issuer does not make an earlier one forgotten: what was asked
-- for in between may still wait. Kept by the trigger below; a person reads who issued their own.
CREATE TABLE password_issue (
  person_id uuid NOT NULL,
  issued_by_id uuid NOT NULL,
  issued_at timestamptz(3) NOT NULL,
  PRIMARY KEY (person_id, issued_by_id)
);
INSERT INTO password_issue (person_id, issued_by_id, issued_at)
  SELECT person_id, issued_by_id, issued_at FROM credential WHERE issued_by_id IS NOT NULL AND issued_at IS NOT NULL;

CREATE FUNCTION remember_issuer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF actor_id() = NEW.person_id THEN
    RETURN NULL;
  END IF;
  -- The clock of the database: nobody dates back what they do.
  INSERT INTO password_issue (person_id, issued_by_id, issued_at)
    VALUES (NEW.person_id, NEW.issued_by_id, CASE WHEN actor_id() IS NULL THEN NEW.issued_at ELSE now() END)
    ON CONFLICT (person_id, issued_by_id) DO UPDATE SET issued_at = greatest(password_issue.issued_at, EXCLUDED.issued_at);
  RETURN NULL;
END
$$;
CREATE TRIGGER remember AFTER INSERT OR UPDATE ON credential FOR EACH ROW
  WHEN (NEW.issued_by_id IS NOT NULL AND NEW.issued_at IS NOT NULL) EXECUTE FUNCTION remember_issuer();

-- Everybody who may be at the keyboard of a person: themselves, who issued their password in the last thirty days, who
-- issued the password of those, and so on.
CREATE FUNCTION hands_of(the_person uuid) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
BEGIN ATOMIC
  WITH RECURSIVE hands (id) AS (
    SELECT the_person
    UNION SELECT issued_by_id FROM hands JOIN password_issue ON person_id = hands.id AND issued_at > now() - interval '30 days'
  )
  SELECT id FROM hands;
END;

-- A decision on a request: neither may be at the keyboard of the other. (Oneself is kept out by decision_four_eyes.)
CREATE FUNCTION decides_through_others(the_submitter uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
BEGIN ATOMIC
  SELECT coalesce(the_submitter <> actor_id()
    AND (the_submitter IN (SELECT hands_of(actor_id())) OR actor_id() IN (SELECT hands_of(the_submitter))), false);
END;

-- The second yes to a grant of admin or ciso asks for more: nobody at all may be at both keyboards, and the holder at
-- neither of them. (The giver and the holder themselves are kept out by role_grant_second_admin.)
CREATE FUNCTION confirms_through_others(the_giver uuid, the_holder uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
BEGIN ATOMIC
  SELECT coalesce(actor_id() IS DISTINCT FROM the_giver AND actor_id() <> the_holder
    AND (EXISTS (SELECT hands_of(actor_id()) INTERSECT SELECT hands_of(the_giver))
      OR the_holder IN (SELECT hands_of(actor_id()) UNION SELECT hands_of(the_giver))), false);
END;

CREATE OR REPLACE FUNCTION not_through_others() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'decision' THEN
    IF decides_through_others(NEW.submitted_by_id) THEN
      RAISE EXCEPTION 'the submitter and the one who decides may be one person' USING ERRCODE = 'check_violation';
    END IF;
  ELSIF NEW.confirmed_at IS NOT NULL AND OLD.confirmed_at IS NULL
      AND confirms_through_others(NEW.granted_by_id, NEW.person_id) THEN
    RAISE EXCEPTION 'the giver or the holder and the one who confirms may be one person' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
DROP FUNCTION issuer_of_actor;

ALTER TABLE password_issue ENABLE ROW LEVEL SECURITY;
ALTER TABLE password_issue FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_keeps ON password_issue TO CURRENT_USER USING (true) WITH CHECK (true);
GRANT SELECT ON password_issue TO daicho_backup, daicho_session;
CREATE POLICY own_issues ON password_issue FOR SELECT TO daicho_session USING (person_id = (SELECT actor_id()));
REVOKE EXECUTE ON FUNCTION hands_of, decides_through_others, confirms_through_others FROM PUBLIC;
GRANT EXECUTE ON FUNCTION decides_through_others TO daicho_unit, daicho_review;
GRANT EXECUTE ON FUNCTION confirms_through_others TO daicho_admin;
