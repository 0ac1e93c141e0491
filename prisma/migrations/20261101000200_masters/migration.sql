-- What every city starts from and may correct on screen: the levels (総務省ガイドライン 令和6年10月版 in our words), the
-- segments (基本方針 2条(10)–(12) and a fourth for what is in none), the names of the roles.

SELECT set_config('app.actor_name', '初期設定', true), set_config('app.act', 'setup', true);

INSERT INTO role_name (role, ja, en) VALUES
  ('staff', '職員', 'Staff'),
  ('manager', '情報セキュリティ管理者（課長）', 'Section manager'),
  ('head', '情報セキュリティ責任者（部長）', 'Head of department'),
  ('office', '統括情報セキュリティ責任者 事務局', 'Security office'),
  ('ciso', '最高情報統括責任者（CISO）', 'Chief information officer (CISO)'),
  ('admin', 'システム管理者', 'Administrator'),
  ('auditor', '監査人', 'Auditor');

INSERT INTO scheme (code, ja, en, valid_from, in_force) VALUES
  ('2024', '自治体機密性分類（令和6年10月版）', 'Municipal classification (October 2024)', '2024-10-02', true),
  ('2015', '機密性3・2・1（従来の分類）', 'Confidentiality 3, 2, 1 (earlier scheme)', '2015-03-27', false);

INSERT INTO level (scheme_id, axis, code, rank, ja, en, criterion_ja, criterion_en, examples_ja, examples_en)
SELECT scheme.id, v.axis, v.code, v.rank, v.ja, v.en, v.criterion_ja, v.criterion_en, v.examples_ja, v.examples_en
FROM scheme JOIN (VALUES
  ('2024', 'confidentiality', '3A', 50, '自治体機密性3A', 'Confidentiality 3A',
   '国の秘密文書に相当するもの', 'Equivalent to a secret document of the State',
   '国・警察などから秘密として受け取った文書', 'Papers received as secret from the State or the police'),
  ('2024', 'confidentiality', '3B', 40, '自治体機密性3B', 'Confidentiality 3B',
   '漏えいすると個人の権利利益を強く侵害するおそれがあり、特に慎重な取扱いが必要なもの', 'A leak would strongly harm the rights of individuals; very careful handling is needed',
   '個人番号を含む情報、要配慮個人情報、住民・税・福祉のデータベース', 'Information with individual numbers, special-care personal information, resident, tax and welfare databases'),
  ('2024', 'confidentiality', '3C', 30, '自治体機密性3C', 'Confidentiality 3C',
   '公表を予定しておらず、慎重な取扱いが必要なもの', 'Not meant for publication; careful handling is needed',
   '小規模な個人情報、入札予定価格、人事の書類、ネットワーク構成図', 'Small sets of personal information, reserve prices, personnel papers, network diagrams'),
  ('2024', 'confidentiality', '2', 20, '自治体機密性2', 'Confidentiality 2',
   '直ちに公表することを前提としていないもの', 'Not meant to be published at once',
   '庁内の通知、検討中の資料、業務マニュアル', 'Internal notices, drafts, manuals'),
  ('2024', 'confidentiality', '1', 10, '自治体機密性1', 'Confidentiality 1',
   '上のどれにも当たらないもの（公表済みの情報など）', 'Everything else, such as published information',
   '公式ホームページ、広報紙、オープンデータ', 'Official website, newsletters, open data'),
  ('2024', 'integrity', '2', 20, '完全性2', 'Integrity 2',
   '改ざん、誤り又は破損により、市民の権利を侵害し、又は行政事務の適確な遂行に支障が出るもの', 'Tampering, error or damage would infringe residents'' rights or hinder the proper work of the city',
   '課税台帳、住民記録、許認可の記録', 'Tax ledgers, resident records, permits'),
  ('2024', 'integrity', '1', 10, '完全性1', 'Integrity 1',
   '完全性2に当たらないもの', 'Everything else', '打合せの記録、参考資料', 'Meeting notes, reference material'),
  ('2024', 'availability', '2', 20, '可用性2', 'Availability 2',
   '滅失、紛失又は利用できないことにより、市民の権利を侵害し、又は行政事務の安定的な遂行に支障が出るもの', 'Loss or unavailability would infringe residents'' rights or hinder the steady work of the city',
   '窓口で使うデータ、災害時に使う名簿', 'Data used at the counter, lists used in a disaster'),
  ('2024', 'availability', '1', 10, '可用性1', 'Availability 1',
   '可用性2に当たらないもの', 'Everything else', '過去の統計、写し', 'Past statistics, copies'),
  ('2015', 'confidentiality', '3', 30, '機密性3', 'Confidentiality 3', '秘密文書に相当する機密性が必要なもの', 'Needs the secrecy of a secret document', '', ''),
  ('2015', 'confidentiality', '2', 20, '機密性2', 'Confidentiality 2', '直ちに公表することを前提としていないもの', 'Not meant to be published at once', '', ''),
  ('2015', 'confidentiality', '1', 10, '機密性1', 'Confidentiality 1', 'それ以外のもの', 'Everything else', '', ''),
  ('2015', 'integrity', '2', 20, '完全性2', 'Integrity 2', '改ざん、誤り又は破損により、市民の権利又は行政事務の適確な遂行に支障が出るもの', 'Tampering, error or damage would do harm', '', ''),
  ('2015', 'integrity', '1', 10, '完全性1', 'Integrity 1', 'それ以外のもの', 'Everything else', '', ''),
  ('2015', 'availability', '2', 20, '可用性2', 'Availability 2', '滅失、紛失又は利用できないことにより、市民の権利又は行政事務の安定的な遂行に支障が出るもの', 'Loss or unavailability would do harm', '', ''),
  ('2015', 'availability', '1', 10, '可用性1', 'Availability 1', 'それ以外のもの', 'Everything else', '', '')
) AS v (scheme, axis, code, rank, ja, en, criterion_ja, criterion_en, examples_ja, examples_en) ON v.scheme = scheme.code;

INSERT INTO segment (code, ja, en, description_ja, description_en, position, allows_my_number, internet_reachable, takeout_allowed, networked, valid_from) VALUES
  ('my-number', '個人番号利用事務系', 'My Number network',
   '社会保障・地方税・防災の個人番号利用事務と戸籍事務等のシステムとデータ（基本方針 第2条(10)）', 'Systems and data of work that uses individual numbers, and of family registers (policy art. 2(10))',
   1, true, false, false, true, '2018-04-01'),
  ('lgwan', 'LGWAN接続系', 'LGWAN network',
   'LGWANにつながる庁内業務のシステムとデータ（基本方針 第2条(11)）', 'Internal systems and data connected to LGWAN (policy art. 2(11))',
   2, false, false, true, true, '2018-04-01'),
  ('internet', 'インターネット接続系', 'Internet network',
   'インターネットにつながるメール・ホームページなどのシステムとデータ（基本方針 第2条(12)）', 'Systems and data connected to the Internet, such as mail and the website (policy art. 2(12))',
   3, false, true, true, true, '2018-04-01'),
  ('none', '対象外（紙・スタンドアロン等）', 'None (paper, stand-alone)',
   '紙の文書や、どのネットワークにもつながらない機器の中の情報', 'Paper, and information in machines that are connected to no network',
   4, true, false, true, false, '2018-04-01');
