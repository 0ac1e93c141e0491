-- Everybody sees on their own account how often somebody failed to sign in as them.
CREATE INDEX entry_sign_in ON audit.entry (subject_id, at) WHERE act = 'sign-in';
GRANT SELECT (at, act, kind, subject, subject_id) ON audit.entry TO daicho_session;
CREATE POLICY own_sign_ins ON audit.entry FOR SELECT TO daicho_session
  USING (act = 'sign-in' AND subject = 'person' AND subject_id = (SELECT actor_id())::text);
