-- Whoever chooses another segment than the questions propose says why, as with a level.
ALTER TABLE asset_version ADD COLUMN segment_reason text NOT NULL DEFAULT '';
