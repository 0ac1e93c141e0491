-- A ledger is committed whole or not at all, its requests are decided together, and it can be taken back.

SELECT set_config('app.actor_name', '初期設定', true), set_config('app.act', 'setup', true);

-- ---- what becomes of a batch ---------------------------------------------------------------------------------------

ALTER TABLE ledger_batch
  -- A file that came in, or the requests that take one back; those have no file.
  ADD COLUMN kind text NOT NULL DEFAULT 'import' CHECK (kind IN ('import', 'undo')),
  ADD COLUMN undoes_id uuid REFERENCES ledger_batch (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  -- SHA-256 over all that was previewed: a commit names it.
  ADD COLUMN preview_hash text NOT NULL DEFAULT '',
  ADD COLUMN result jsonb,
  ADD COLUMN committed_at timestamptz(3),
  ADD COLUMN committed_by_id uuid,
  ADD COLUMN undone_at timestamptz(3),
  DROP CONSTRAINT ledger_batch_state,
  ADD CONSTRAINT ledger_batch_state CHECK (state IN ('open', 'committed', 'undone', 'discarded')),
  ADD CONSTRAINT ledger_batch_committed
    CHECK ((state IN ('committed', 'undone')) = (committed_at IS NOT NULL) AND (committed_at IS NULL) = (committed_by_id IS NULL)),
  DROP CONSTRAINT ledger_batch_size,
  ADD CONSTRAINT ledger_batch_size CHECK (octet_length(file) <= 20971520 AND (octet_length(file) = 0) = (kind = 'undo')),
  ADD CONSTRAINT ledger_batch_undoes CHECK ((kind = 'undo') = (undoes_id IS NOT NULL));
CREATE INDEX ledger_batch_undoes_id_idx ON ledger_batch (undoes_id);
ALTER TABLE ledger_batch_row
  -- As what a row was written: submitted | draft; null when it was not. Before and after: of every field it changed.
  ADD COLUMN written text CHECK (written IN ('submitted', 'draft')),
  ADD COLUMN asset_id uuid,
  ADD COLUMN version_id uuid,
  ADD COLUMN before jsonb,
  ADD COLUMN after jsonb,
  DROP CONSTRAINT ledger_batch_row_status,
  ADD CONSTRAINT ledger_batch_row_status CHECK (status IN ('new', 'changed', 'same', 'decision', 'error', 'left-out'));

CREATE OR REPLACE FUNCTION ledger_keeps() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF (NEW.id, NEW.kind, NEW.undoes_id, NEW.unit_id, NEW.file_name, NEW.file_hash, NEW.file, NEW.created_at, NEW.created_by_id, NEW.created_by_name)
      IS DISTINCT FROM (OLD.id, OLD.kind, OLD.undoes_id, OLD.unit_id, OLD.file_name, OLD.file_hash, OLD.file, OLD.created_at, OLD.created_by_id, OLD.created_by_name) THEN
    RAISE EXCEPTION 'a ledger stays as it came' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.revision <> OLD.revision + 1 OR NOT (OLD.state, NEW.state) IN
      (('open', 'open'), ('open', 'committed'), ('open', 'discarded'), ('committed', 'undone')) THEN
    RAISE EXCEPTION 'a ledger is decided one step after the other' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.state = 'open' AND NEW.state = 'open' THEN
    RETURN NEW;
  END IF;
  IF (NEW.preview_hash, NEW.choices, NEW.answers, NEW.counts) IS DISTINCT FROM (OLD.preview_hash, OLD.choices, OLD.answers, OLD.counts) THEN
    RAISE EXCEPTION 'what is committed is what was previewed' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.state = 'open' AND NEW.state = 'committed' AND NEW.committed_by_id IS DISTINCT FROM actor_id() THEN
    RAISE EXCEPTION 'a ledger is committed by the one who acts' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.state <> 'open' AND (NEW.result, NEW.committed_at, NEW.committed_by_id)
      IS DISTINCT FROM (OLD.result, OLD.committed_at, OLD.committed_by_id) THEN
    RAISE EXCEPTION 'what a commit did stays' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;

GRANT UPDATE (preview_hash, result, committed_at, committed_by_id, undone_at) ON ledger_batch TO daicho_unit;
GRANT UPDATE (written, asset_id, version_id, before, after) ON ledger_batch_row TO daicho_unit;

-- How far a commit is, and why the last one was refused. Written beside the transaction of the commit, so that it can be
-- read before that ends: so it is in no trail, and a commit that was cut off leaves nothing but an old count here.
CREATE TABLE ledger_progress (
  batch_id uuid PRIMARY KEY,
  unit_id uuid NOT NULL,
  -- Of the batch as it was decided when the commit began.
  revision integer NOT NULL,
  done integer NOT NULL,
  total integer NOT NULL,
  refused jsonb,
  at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT ledger_progress_batch_id_unit_id_fkey FOREIGN KEY (batch_id, unit_id) REFERENCES ledger_batch (id, unit_id)
    ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE UNIQUE INDEX ledger_progress_batch_id_unit_id_key ON ledger_progress (batch_id, unit_id);
ALTER TABLE ledger_progress ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger_progress FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_keeps ON ledger_progress TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY own_units ON ledger_progress TO daicho_unit USING (unit_id = ANY ((SELECT actor_units())::uuid[]))
  WITH CHECK (unit_id = ANY ((SELECT actor_units())::uuid[]));
GRANT SELECT, INSERT, UPDATE ON ledger_progress TO daicho_unit;
GRANT SELECT ON ledger_progress TO daicho_backup;

-- ---- requests that came with one ledger ----------------------------------------------------------------------------

-- The name of the file is frozen in the request, as the name of the unit is.
ALTER TABLE request
  ADD COLUMN batch_id uuid REFERENCES ledger_batch (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  ADD COLUMN batch_name text NOT NULL DEFAULT '';
CREATE INDEX request_batch_id_idx ON request (batch_id);

CREATE FUNCTION request_of_batch() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM ledger_batch WHERE (id, committed_by_id, file_name) = (NEW.batch_id, NEW.submitted_by_id, NEW.batch_name)) THEN
    RAISE EXCEPTION 'a request names the ledger it came with' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER of_batch BEFORE INSERT ON request FOR EACH ROW WHEN (NEW.batch_id IS NOT NULL)
  EXECUTE FUNCTION request_of_batch();

-- ---- the chain of the trail, for many entries at once --------------------------------------------------------------

-- The head was written once for every entry: ten thousand versions of one row within a transaction, each looked through by
-- the next, while everybody else waits for it. Now the first entry of a transaction links all of them and writes the head
-- once. The chain is the same: each hash follows from the one before and its entry.
CREATE OR REPLACE FUNCTION audit.link_entry() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, audit, public, pg_temp SET enable_seqscan = off AS $$
DECLARE
  the_head audit.head;
  the_entry audit.entry;
  hashes bytea[] := '{}';
  ids bigint[] := '{}';
  last bytea;
BEGIN
  IF EXISTS (SELECT FROM audit.link WHERE entry_id = NEW.id) THEN
    RETURN NULL;
  END IF;
  SELECT * INTO the_head FROM audit.head FOR UPDATE;
  last := the_head.hash;
  -- What this transaction wrote is not linked yet, from the first entry on; nobody else's entries carry its number.
  FOR the_entry IN SELECT * FROM audit.entry WHERE id >= NEW.id AND xmin = NEW.xmin ORDER BY id LOOP
    last := sha256(last || convert_to(audit.canonical(the_entry), 'UTF8'));
    ids := ids || the_entry.id;
    hashes := hashes || last;
  END LOOP;
  INSERT INTO audit.link (seq, entry_id, hash)
    SELECT the_head.seq + place, id, hash FROM unnest(ids, hashes) WITH ORDINALITY AS linked (id, hash, place);
  UPDATE audit.head SET seq = the_head.seq + cardinality(ids), hash = last;
  RETURN NULL;
END
$$;
