-- Ledgers that a section dropped: the file as it came, what was understood of it, and every row as the preview tells it.

SELECT set_config('app.actor_name', '初期設定', true), set_config('app.act', 'setup', true);

CREATE TABLE "ledger_batch" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "unit_id" UUID NOT NULL,
    "unit_name" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "file" BYTEA NOT NULL,
    "choices" JSONB NOT NULL,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "questions" JSONB NOT NULL,
    "sheets" JSONB NOT NULL,
    "counts" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,
    "created_by_name" TEXT NOT NULL,

    CONSTRAINT "ledger_batch_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "ledger_batch_id_unit_id_key" ON "ledger_batch"("id", "unit_id");
CREATE INDEX "ledger_batch_unit_id_id_idx" ON "ledger_batch"("unit_id", "id");

CREATE TABLE "ledger_batch_row" (
    "batch_id" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "unit_id" UUID NOT NULL,
    "sheet" TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "told" JSONB NOT NULL,

    CONSTRAINT "ledger_batch_row_pkey" PRIMARY KEY ("batch_id", "place")
);
CREATE INDEX "ledger_batch_row_batch_id_status_place_idx" ON "ledger_batch_row"("batch_id", "status", "place");

ALTER TABLE "ledger_batch" ADD CONSTRAINT "ledger_batch_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ledger_batch_row" ADD CONSTRAINT "ledger_batch_row_batch_id_unit_id_fkey" FOREIGN KEY ("batch_id", "unit_id") REFERENCES "ledger_batch"("id", "unit_id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE ledger_batch
  ADD CONSTRAINT ledger_batch_state CHECK (state IN ('open', 'discarded')),
  ADD CONSTRAINT ledger_batch_size CHECK (octet_length(file) BETWEEN 1 AND 20971520);
ALTER TABLE ledger_batch_row
  ADD CONSTRAINT ledger_batch_row_status CHECK (status IN ('new', 'changed', 'same', 'decision', 'error'));

-- What was dropped stays as it came; only how it is read is decided anew.
CREATE FUNCTION ledger_keeps() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF (NEW.id, NEW.unit_id, NEW.file_name, NEW.file_hash, NEW.file, NEW.created_at, NEW.created_by_id, NEW.created_by_name)
      IS DISTINCT FROM (OLD.id, OLD.unit_id, OLD.file_name, OLD.file_hash, OLD.file, OLD.created_at, OLD.created_by_id, OLD.created_by_name) THEN
    RAISE EXCEPTION 'a ledger stays as it came' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.state <> 'open' OR NEW.revision <> OLD.revision + 1 THEN
    RAISE EXCEPTION 'a ledger is decided one step after the other' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER keeps BEFORE UPDATE ON ledger_batch FOR EACH ROW EXECUTE FUNCTION ledger_keeps();

-- The file and what follows from it fill no trail; its hash stands there.
CREATE TRIGGER trail AFTER INSERT OR UPDATE OR DELETE ON ledger_batch
  FOR EACH ROW EXECUTE FUNCTION audit.record_row('file', 'questions', 'sheets', 'answers');

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['ledger_batch', 'ledger_batch_row'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY owner_keeps ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', name);
    EXECUTE format('CREATE POLICY own_units ON %I TO daicho_unit USING (unit_id = ANY ((SELECT actor_units())::uuid[]))
      WITH CHECK (unit_id = ANY ((SELECT actor_units())::uuid[]))', name);
    EXECUTE format('GRANT SELECT ON %I TO daicho_unit, daicho_backup', name);
  END LOOP;
END
$$;
GRANT INSERT ON ledger_batch, ledger_batch_row TO daicho_unit;
GRANT UPDATE (choices, answers, questions, sheets, counts, state, revision) ON ledger_batch TO daicho_unit;
GRANT DELETE ON ledger_batch_row TO daicho_unit;
