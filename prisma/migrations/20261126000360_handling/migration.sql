-- The handling duties (取扱制限) that come with each level of the two schemes (domain 3.3), in the order of the standards.
SELECT set_config('app.actor_name', '初期設定', true), set_config('app.act', 'setup', true);

UPDATE level SET handling = ARRAY['copy-min', 'storage-limited', 'encrypt-transfer', 'irrecoverable-disposal', 'trusted-line',
  'external-processing-rules', 'locked-media'] WHERE axis = 'confidentiality' AND rank >= 20;
UPDATE level SET handling = ARRAY['device-issued-only'] || handling WHERE axis = 'confidentiality' AND rank >= 30;
UPDATE level SET handling = ARRAY['backup', 'digital-signature', 'external-processing-rules', 'locked-media']
  WHERE axis = 'integrity' AND rank >= 20;
UPDATE level SET handling = ARRAY['backup', 'recovery-within', 'locked-media'] WHERE axis = 'availability' AND rank >= 20;
