-- Four eyes that do not end at a password: who issued somebody's password may have chosen the present one as well, so
-- for thirty days that person does not decide what the issuer asked for (docs/decisions/008-through-others.md).

ALTER TABLE credential
  ADD COLUMN issued_by_id uuid,
  ADD COLUMN issued_at timestamptz(3);
GRANT SELECT (issued_by_id, issued_at) ON credential TO daicho_admin;

-- Who issued the password of the one who acts, while that still matters.
CREATE FUNCTION issuer_of_actor() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
BEGIN ATOMIC
  SELECT issued_by_id FROM credential WHERE person_id = actor_id() AND issued_at > now() - interval '30 days';
END;

CREATE FUNCTION not_through_others() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'decision' THEN
    IF NEW.submitted_by_id = issuer_of_actor() THEN
      RAISE EXCEPTION 'the submitter issued the password of the one who decides' USING ERRCODE = 'check_violation';
    END IF;
  ELSIF NEW.confirmed_at IS NOT NULL AND OLD.confirmed_at IS NULL
      AND issuer_of_actor() IN (NEW.granted_by_id, NEW.person_id) THEN
    RAISE EXCEPTION 'the giver or the holder issued the password of the one who confirms' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER through_others BEFORE INSERT ON decision FOR EACH ROW EXECUTE FUNCTION not_through_others();
CREATE TRIGGER through_others BEFORE UPDATE ON role_grant FOR EACH ROW EXECUTE FUNCTION not_through_others();

-- An idempotency key belongs to what was asked with it: the hash of the input, hexadecimal SHA-256.
ALTER TABLE command_key ADD COLUMN input_hash text NOT NULL DEFAULT '';

-- Who puts a password in somebody else's place stands as its issuer; the person's own change leaves that as it is.
CREATE FUNCTION credential_issued() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF actor_id() IS NULL THEN
    RETURN NEW;
  END IF;
  IF actor_id() <> NEW.person_id AND (NEW.issued_by_id IS DISTINCT FROM actor_id() OR NEW.issued_at IS NULL) THEN
    RAISE EXCEPTION 'a password is issued by the one who acts' USING ERRCODE = 'check_violation';
  END IF;
  IF TG_OP = 'UPDATE' AND actor_id() = NEW.person_id
      AND (NEW.issued_by_id, NEW.issued_at) IS DISTINCT FROM (OLD.issued_by_id, OLD.issued_at) THEN
    RAISE EXCEPTION 'who issued a password stays' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER issued BEFORE INSERT OR UPDATE ON credential FOR EACH ROW EXECUTE FUNCTION credential_issued();
