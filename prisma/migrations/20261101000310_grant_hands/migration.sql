-- Four eyes on grants, without a way around: a confirmation and a revocation carry who and when together, both once, and
-- neither is taken back. Before, a confirmation that named nobody passed, and a revoked grant could be revived.
CREATE OR REPLACE FUNCTION grant_by_the_rules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF actor_id() IS NULL THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'INSERT' AND (NEW.granted_by_id IS DISTINCT FROM actor_id()
      OR num_nonnulls(NEW.confirmed_by_id, NEW.confirmed_at, NEW.revoked_by_id, NEW.revoked_at) > 0) THEN
    RAISE EXCEPTION 'a grant is given by the one who acts' USING ERRCODE = 'check_violation';
  END IF;
  IF TG_OP = 'UPDATE' AND (
      ((NEW.confirmed_by_id, NEW.confirmed_at) IS DISTINCT FROM (OLD.confirmed_by_id, OLD.confirmed_at)
        AND (OLD.confirmed_at IS NOT NULL OR NEW.confirmed_at IS NULL OR NEW.confirmed_by_id IS DISTINCT FROM actor_id()))
      OR ((NEW.revoked_by_id, NEW.revoked_at) IS DISTINCT FROM (OLD.revoked_by_id, OLD.revoked_at)
        AND (OLD.revoked_at IS NOT NULL OR NEW.revoked_at IS NULL OR NEW.revoked_by_id IS DISTINCT FROM actor_id()))
      OR NEW.revision <> OLD.revision + 1) THEN
    RAISE EXCEPTION 'a grant is confirmed and revoked once, by the one who acts' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
