-- The trail is narrowed to a period, and to a person by the number everybody knows them by.
CREATE INDEX entry_at_idx ON audit.entry (at);
GRANT SELECT (staff_no) ON person TO daicho_all;
