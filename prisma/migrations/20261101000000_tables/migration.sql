-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "audit";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "unit" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "parent_id" UUID,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_successor" (
    "unit_id" UUID NOT NULL,
    "successor_id" UUID NOT NULL,
    "change" TEXT NOT NULL,

    CONSTRAINT "unit_successor_pkey" PRIMARY KEY ("unit_id","successor_id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "staff_no" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kana" TEXT NOT NULL DEFAULT '',
    "email" TEXT,
    "post" TEXT NOT NULL DEFAULT '',
    "employment" TEXT NOT NULL,
    "unit_id" UUID,
    "locale" TEXT NOT NULL DEFAULT 'ja',
    "deactivated_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credential" (
    "person_id" UUID NOT NULL,
    "password_hash" TEXT NOT NULL,
    "must_change" BOOLEAN NOT NULL,
    "valid_until" TIMESTAMPTZ(3),
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "credential_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "token_hash" BYTEA NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "second_factor_at" TIMESTAMPTZ(3),
    "address" TEXT NOT NULL DEFAULT '',
    "user_agent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_throttle" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "blocked_until" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_in_throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "unit_id" UUID,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE NOT NULL,
    "granted_by_id" UUID,
    "granted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_by_id" UUID,
    "confirmed_at" TIMESTAMPTZ(3),
    "revoked_by_id" UUID,
    "revoked_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_name" (
    "role" TEXT NOT NULL,
    "ja" TEXT NOT NULL,
    "en" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "role_name_pkey" PRIMARY KEY ("role")
);

-- CreateTable
CREATE TABLE "command_key" (
    "person_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "result" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "command_key_pkey" PRIMARY KEY ("person_id","key")
);

-- CreateTable
CREATE TABLE "scheme" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "code" TEXT NOT NULL,
    "ja" TEXT NOT NULL,
    "en" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "in_force" BOOLEAN NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "scheme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "level" (
    "scheme_id" UUID NOT NULL,
    "axis" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "ja" TEXT NOT NULL,
    "en" TEXT NOT NULL,
    "criterion_ja" TEXT NOT NULL,
    "criterion_en" TEXT NOT NULL,
    "examples_ja" TEXT NOT NULL DEFAULT '',
    "examples_en" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "level_pkey" PRIMARY KEY ("scheme_id","axis","code")
);

-- CreateTable
CREATE TABLE "segment" (
    "code" TEXT NOT NULL,
    "ja" TEXT NOT NULL,
    "en" TEXT NOT NULL,
    "description_ja" TEXT NOT NULL,
    "description_en" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "allows_my_number" BOOLEAN NOT NULL,
    "internet_reachable" BOOLEAN NOT NULL,
    "takeout_allowed" BOOLEAN NOT NULL,
    "networked" BOOLEAN NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "segment_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "information_system" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT NOT NULL DEFAULT '',
    "segment_code" TEXT NOT NULL,
    "unit_id" UUID NOT NULL,
    "vendor" TEXT NOT NULL DEFAULT '',
    "hosting" TEXT NOT NULL DEFAULT '',
    "ismap" TEXT NOT NULL DEFAULT '',
    "confidentiality" TEXT,
    "integrity" TEXT,
    "availability" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "information_system_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "asset_number" (
    "unit_id" UUID NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "asset_number_pkey" PRIMARY KEY ("unit_id")
);

-- CreateTable
CREATE TABLE "asset" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "asset_no" TEXT NOT NULL,
    "unit_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "asset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "asset_version" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "asset_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "asset_no" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "change" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "listed" BOOLEAN NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "content_hash" TEXT NOT NULL,
    "search" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID NOT NULL,
    "updated_by_name" TEXT NOT NULL,
    "registered_at" TIMESTAMPTZ(3),
    "superseded_at" TIMESTAMPTZ(3),
    "name" TEXT NOT NULL DEFAULT '',
    "name_kana" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "asset_kind" TEXT,
    "business" TEXT NOT NULL DEFAULT '',
    "common_or_own" TEXT,
    "legal_basis" TEXT NOT NULL DEFAULT '',
    "origin_copy" TEXT,
    "source" TEXT NOT NULL DEFAULT '',
    "media" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "system_id" UUID,
    "segment_code" TEXT,
    "location" TEXT NOT NULL DEFAULT '',
    "storage_locked" BOOLEAN,
    "user_scope" TEXT,
    "handler_count" INTEGER,
    "takeout" TEXT,
    "contact" TEXT NOT NULL DEFAULT '',
    "personal" BOOLEAN,
    "special_care" BOOLEAN,
    "my_number" TEXT,
    "person_count" INTEGER,
    "person_range" TEXT,
    "personal_items" TEXT NOT NULL DEFAULT '',
    "data_subjects" TEXT NOT NULL DEFAULT '',
    "purpose" TEXT NOT NULL DEFAULT '',
    "personal_file_ref" TEXT NOT NULL DEFAULT '',
    "pia_ref" TEXT NOT NULL DEFAULT '',
    "provision" TEXT NOT NULL DEFAULT '',
    "confidentiality" TEXT,
    "confidentiality_reason" TEXT NOT NULL DEFAULT '',
    "integrity" TEXT,
    "integrity_reason" TEXT NOT NULL DEFAULT '',
    "availability" TEXT,
    "availability_reason" TEXT NOT NULL DEFAULT '',
    "handling_note" TEXT NOT NULL DEFAULT '',
    "outsourced" BOOLEAN,
    "vendor" TEXT NOT NULL DEFAULT '',
    "contract_end" DATE,
    "contract_security" BOOLEAN,
    "subcontracted" BOOLEAN,
    "cloud" BOOLEAN,
    "cloud_service" TEXT NOT NULL DEFAULT '',
    "cloud_permission_no" TEXT NOT NULL DEFAULT '',
    "cloud_ismap" TEXT,
    "cloud_administrator" TEXT NOT NULL DEFAULT '',
    "cloud_data_location" TEXT NOT NULL DEFAULT '',
    "retention" TEXT,
    "retention_note" TEXT NOT NULL DEFAULT '',
    "retention_until" DATE,
    "backup" TEXT NOT NULL DEFAULT '',
    "recovery_time" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "disposed_on" DATE,
    "disposal_method" TEXT,
    "disposed_by" TEXT NOT NULL DEFAULT '',
    "disposal_note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "asset_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "asset_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_name" TEXT NOT NULL,
    "change" TEXT NOT NULL,
    "route" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "submitted_by_id" UUID NOT NULL,
    "submitted_by_name" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "comment" TEXT NOT NULL DEFAULT '',
    "outcome" TEXT,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "request_id" UUID NOT NULL,
    "asset_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "submitted_by_id" UUID NOT NULL,
    "content_hash" TEXT NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "decided_by_name" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "comment" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "remark" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "decision_id" UUID NOT NULL,
    "asset_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "remark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit"."entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL DEFAULT '',
    "asset_id" UUID,
    "unit_id" UUID,
    "request_id" UUID NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit"."link" (
    "seq" BIGINT NOT NULL,
    "entry_id" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "link_pkey" PRIMARY KEY ("seq")
);

-- CreateIndex
CREATE UNIQUE INDEX "unit_code_key" ON "unit"("code");

-- CreateIndex
CREATE INDEX "unit_parent_id_idx" ON "unit"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_staff_no_key" ON "person"("staff_no");

-- CreateIndex
CREATE INDEX "person_unit_id_idx" ON "person"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE INDEX "role_grant_person_id_idx" ON "role_grant"("person_id");

-- CreateIndex
CREATE INDEX "role_grant_unit_id_idx" ON "role_grant"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "scheme_code_key" ON "scheme"("code");

-- CreateIndex
CREATE UNIQUE INDEX "information_system_code_key" ON "information_system"("code");

-- CreateIndex
CREATE INDEX "information_system_unit_id_idx" ON "information_system"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "asset_asset_no_key" ON "asset"("asset_no");

-- CreateIndex
CREATE INDEX "asset_unit_id_idx" ON "asset"("unit_id");

-- CreateIndex
CREATE INDEX "asset_version_unit_id_state_idx" ON "asset_version"("unit_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "asset_version_asset_id_number_key" ON "asset_version"("asset_id", "number");

-- CreateIndex
CREATE INDEX "request_version_id_idx" ON "request"("version_id");

-- CreateIndex
CREATE INDEX "request_asset_id_idx" ON "request"("asset_id");

-- CreateIndex
CREATE UNIQUE INDEX "request_id_submitted_by_id_content_hash_key" ON "request"("id", "submitted_by_id", "content_hash");

-- CreateIndex
CREATE UNIQUE INDEX "decision_request_id_step_key" ON "decision"("request_id", "step");

-- CreateIndex
CREATE INDEX "remark_decision_id_idx" ON "remark"("decision_id");

-- CreateIndex
CREATE INDEX "entry_asset_id_id_idx" ON "audit"."entry"("asset_id", "id");

-- CreateIndex
CREATE INDEX "entry_unit_id_id_idx" ON "audit"."entry"("unit_id", "id");

-- CreateIndex
CREATE INDEX "entry_actor_id_id_idx" ON "audit"."entry"("actor_id", "id");

-- CreateIndex
CREATE INDEX "entry_request_id_idx" ON "audit"."entry"("request_id");

-- CreateIndex
CREATE INDEX "entry_act_id_idx" ON "audit"."entry"("act", "id");

-- CreateIndex
CREATE UNIQUE INDEX "link_entry_id_key" ON "audit"."link"("entry_id");

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_successor" ADD CONSTRAINT "unit_successor_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_successor" ADD CONSTRAINT "unit_successor_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "level" ADD CONSTRAINT "level_scheme_id_fkey" FOREIGN KEY ("scheme_id") REFERENCES "scheme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "information_system" ADD CONSTRAINT "information_system_segment_code_fkey" FOREIGN KEY ("segment_code") REFERENCES "segment"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "information_system" ADD CONSTRAINT "information_system_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asset" ADD CONSTRAINT "asset_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asset_version" ADD CONSTRAINT "asset_version_asset_id_fkey" FOREIGN KEY ("asset_id") REFERENCES "asset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asset_version" ADD CONSTRAINT "asset_version_system_id_fkey" FOREIGN KEY ("system_id") REFERENCES "information_system"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asset_version" ADD CONSTRAINT "asset_version_segment_code_fkey" FOREIGN KEY ("segment_code") REFERENCES "segment"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request" ADD CONSTRAINT "request_asset_id_fkey" FOREIGN KEY ("asset_id") REFERENCES "asset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request" ADD CONSTRAINT "request_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "asset_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_request_id_submitted_by_id_content_hash_fkey" FOREIGN KEY ("request_id", "submitted_by_id", "content_hash") REFERENCES "request"("id", "submitted_by_id", "content_hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "remark" ADD CONSTRAINT "remark_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit"."link" ADD CONSTRAINT "link_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "audit"."entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

