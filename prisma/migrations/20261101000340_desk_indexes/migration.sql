-- The home screen counts registered assets by class and segment; 後閲 reads what ended with the manager, newest first.
CREATE INDEX asset_version_registered_class ON asset_version (segment_code, confidentiality)
  WHERE listed AND state = 'registered';
CREATE INDEX request_after_view ON request (closed_at DESC, id DESC)
  WHERE route = 'manager' AND outcome IN ('registered', 'retired');
