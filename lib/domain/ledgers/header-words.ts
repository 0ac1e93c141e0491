import { ledgerFields, type LedgerField } from './fields'

/**
 * The words that stand above the columns of ledgers (domain 5.3), the most telling first; a column named earlier in the
 * row wins. 「親/子」 is a word below another. Written as `read-header.ts` compares them: no spaces, no notes in brackets.
 */
const words: Readonly<Record<LedgerField, string>> = {
  asset_no:
    '資産番号 情報資産番号 資産ID 資産コード 管理番号 台帳番号 整理番号 登録番号 届出番号 登録簿番号 ID 項番 通番 連番 NO NO. № 番号 通し番号',
  name: '情報資産名 情報資産名称 情報資産の名称 情報資産 資産名 資産名称 資産の名称 対象資産名 個人情報ファイルの名称 特定個人情報ファイル名 特定個人情報ファイルの名称 文書名 文書名称 簿冊名 簿冊名称 台帳名 台帳名称 帳票名 帳票名称 データ名 データ名称 件名 名称 ファイル名',
  name_kana: 'よみがな 読み仮名 ふりがな フリガナ よみ 読み カナ',
  description:
    '内容・概要 内容 概要 説明 主な記載内容 記載内容 主な内容 情報の内容 資産の内容 事務の目的及び概要 事務の概要',
  asset_kind: '資産種別 資産の種類 資産の種別 資産区分 情報資産の種類 情報資産種別 資産分類 種別 種類 区分 分類 形態',
  business:
    '業務名 業務名称 業務分類 業務区分 業務 事務名 事務の名称 個人情報取扱事務の名称 個人情報を取り扱う事務の名称 事務事業名 対象業務 所管業務 担当業務',
  common_or_own: '共通・固有 共通固有の別 事務の区分',
  legal_basis: '根拠法令 法的根拠 根拠規定 根拠条文',
  dept: '部 部名 部局名 部局 局 局名 所掌組織',
  section:
    '課 課名 課室名 課室 課等名 組織名 組織 所管課 所管 所管部署 主管課 主務課 担当課 事務担当課 担当部署 管理部署 管理部門 部課名 部署 部署名 所属 所属名 所属課 保有課 個人情報保有課 登録簿作成課 届出担当課 所管課コード 所属コード 課コード 部署コード 組織コード',
  section_name: '',
  unit: '係 係名 担当 担当係 班 グループ',
  owner:
    '管理責任者 情報セキュリティ管理者 情報資産管理者 情報管理者 管理者 責任者 所属長 課長名 資産所有者 所有者 オーナー 保護責任者 保護管理者 管理職',
  contact:
    '担当者 担当者名 情報セキュリティ担当者 情報化推進リーダー セキュリティスタッフ 記入者 作成者 事務取扱担当者 内線 連絡先',
  system:
    '情報システム名 情報システム システム名 システム名称 システム 利用システム 使用システム 関連システム 業務システム 業務システム名',
  also_held_by: 'ほかに保存しているシステム・媒体',
  segment:
    'ネットワーク区分 ネットワーク名 ネットワーク NW区分 NW 接続系統 接続系 系統 系 利用ネットワーク 接続ネットワーク セグメント 領域 三層区分 設置環境 ネットワーク領域 ネットワーク系統',
  segment_reason: 'ネットワーク区分の理由',
  user_scope:
    '利用者範囲 利用者の範囲 利用範囲 閲覧範囲 公開範囲 共有範囲 アクセス範囲 アクセス権者 アクセス権限 利用部署 利用部門 利用課 取扱者の範囲 取扱者 利用者',
  handler_count: '取扱者数 取扱者の数 従事者数 事務取扱担当者数 利用人数 利用者数',
  media:
    '媒体 媒体・保存先 媒体種別 媒体の種類 記録媒体 保存媒体 保管媒体 保有形態 保有媒体 保管形態 保存形態 処理形態 紙・電子の別 紙電子の別 電子・紙 形式 個人情報ファイルの種別',
  location:
    '保管場所 保存場所 保管先 保存先 設置場所 格納場所 格納先 所在 所在地 所在場所 保管している場所 保存している場所 場所 フォルダ フォルダ名 パス サーバ名 サーバー名 書庫 キャビネット',
  storage_locked: '施錠保管 施錠 施錠の有無 施錠管理',
  origin_copy: '原本・写し 原本・写しの別 正本・副本 複製の有無 複製',
  original_asset_no: '原本資産番号 原本の資産番号 原本の番号',
  source:
    '入手元・収集方法 入手元 入手先 入手方法 取得元 収集先 収集方法 個人情報の収集先 記録情報の収集方法 作成・入手の別',
  conf: '機密性 自治体機密性 機密性分類 機密性区分 機密性レベル 機密性の分類 機密性評価 機密 機密度 秘密区分 C',
  integ: '完全性 完全性分類 完全性区分 完全性レベル 完全性の分類 完全性評価 I',
  avail: '可用性 可用性分類 可用性区分 可用性レベル 可用性の分類 可用性評価 A',
  cia: 'C・I・A 機密性・完全性・可用性 CIA評価 分類・CIA 評価値 情報資産の分類',
  importance: '重要度 重要性 重要性分類 重要度分類 資産価値 情報資産価値 総合評価 ランク',
  class_reason: '分類の理由 分類理由 分類根拠 分類の根拠 判断理由 理由',
  integ_reason: '完全性の理由',
  avail_reason: '可用性の理由',
  class_answers: '分類の質問への回答',
  rule_reasons: '確認事項の理由',
  duties_removed: '適用しない取扱制限',
  handling: '取扱制限 取扱区分 取扱方法 取扱い 取扱上の注意 取扱い上の注意 制限事項',
  has_pi:
    '個人情報 個人情報の有無 個人情報を含む 個人情報の種類/個人情報 個人情報区分 個人情報有無 個人情報の記録 個人情報の種類',
  has_sensitive:
    '要配慮個人情報 要配慮個人情報の有無 要配慮 要配慮の有無 機微情報 機微情報の有無 センシティブ情報 条例要配慮個人情報',
  has_mynumber:
    '個人番号 特定個人情報 特定個人情報の有無 個人番号の有無 マイナンバー マイナンバーの有無 番号利用 個人情報/番号 個人情報の種類/番号',
  pi_count:
    '個人情報件数 個人情報の件数 件数 保有件数 データ件数 レコード数 記録件数 対象人数 個人情報数 本人の数 本人数 人数 対象者数',
  pi_bucket: '対象人数の範囲',
  pi_items: '記録項目 個人情報の項目 個人情報の記録項目 記載項目 保有項目 特定個人情報ファイル記録項目 個人情報項目',
  pi_range: '記録範囲 対象者の範囲 個人情報の対象者の範囲 事務の対象者の範囲 本人の範囲 対象者',
  purpose: '利用目的 事務の目的 目的 個人情報ファイルの利用目的',
  pi_file_ref: '個人情報ファイル簿 個人情報ファイル簿番号 ファイル簿番号 ファイル簿 ファイル簿の有無',
  pia_ref: '評価書番号 特定個人情報保護評価書 評価書名 評価書 PIA PIA番号 特定個人情報保護評価',
  provision:
    '経常的提供先 経常的な提供先 提供先 外部提供 記録情報の経常的提供先 経常的な利用の範囲又は提供先 目的外利用・提供',
  outsourced: '外部委託 外部委託の有無 委託の有無 委託 業務委託 業務委託の有無 委託有無 外部委託/有無 委託/有無',
  vendor:
    '委託先 外部委託先 委託先名 委託先名称 委託業者 委託事業者 委託業者名 受託者 業者名 事業者名 ベンダー ベンダ 指定管理者',
  subcontract: '再委託 再委託の有無 再委託有無',
  contract_end: '契約満了日 委託契約満了日 契約終了日 契約期限 契約期間 委託期間 履行期間',
  contract_security_clause: '情報セキュリティ条項 セキュリティ条項 情報セキュリティ条項の有無',
  cloud:
    '外部サービス利用 外部サービス 外部サービスの利用 クラウド クラウド利用 クラウドサービス クラウド利用の有無 クラウドの利用',
  cloud_service: '外部サービス種別 クラウド種別 クラウドの種類 サービス種別',
  cloud_service_name: '外部サービス名 クラウドサービス名 サービス名 サービス名称',
  cloud_permission_no: 'クラウド許可番号 外部サービス許可番号 利用許可番号 許可番号',
  cloud_ismap: 'ISMAP区分 ISMAP ISMAP登録',
  cloud_admin: 'クラウド管理者 外部サービス管理者 クラウドサービス管理者',
  cloud_data_location: 'データ所在地 データの所在 データ保存国 データの保存場所',
  retention: '保存期間 保存年限 保管期間 保管年限 文書保存年限 文書保存期間 保存年数 保管年数 保存期限 保管期限',
  retention_note: '保存期間の内容',
  retention_until:
    '保存満了日 保存期間満了日 満了日 廃棄予定日 廃棄年度 廃棄時期 廃棄予定年度 廃棄予定 保存期間満了年度 満了年度',
  disposed_on: '廃棄日・廃止日 廃棄日 廃棄年月日 廃止日 廃止年月日 抹消年月日',
  disposal_method: '廃棄方法 廃棄手順 消去方法',
  disposed_by: '廃棄の担当者',
  disposal_note: '廃棄の記録',
  backup: 'バックアップ バックアップの有無 バックアップ方法 バックアップ頻度',
  rto: '目標復旧時間 復旧目標時間 許容停止時間 RTO',
  takeout: '持出し 持ち出し 持出 持出の有無 持出しの有無 庁外持出 庁外持出し 外部持出し 外部持ち出し',
  threat: '脅威の発生頻度 脅威 発生頻度',
  vuln: '脆弱性 対策状況',
  likelihood: '被害発生可能性 発生可能性',
  risk: 'リスク値 リスクレベル リスク',
  registered_on:
    '登録日 登録年月日 届出年月日 届出日 作成日 作成年月日 開始年月日 事務開始年月日 取得日 取得年月日 入手日 作成年月 登録年月',
  updated_on: '更新日 更新年月日 変更年月日 変更日 最終変更年月日 最終更新日 最終更新年月日 最終更新 更新年月 改定日',
  reviewed_on: '棚卸確認日 棚卸日 見直し日 確認日 点検日 確認年月日 点検年月日',
  status: '状態 状況 利用状況 現況',
  note: '備考 摘要 特記事項 補足 コメント 参考 その他',
}

/** A word with its field and its place among the words of that field: the lower, the more telling. */
export type HeaderWord = Readonly<{ field: LedgerField; rank: number }>

/** Words that mean more than one thing, with what else they may be; asked once. */
const ambiguous: Readonly<Record<string, readonly LedgerField[]>> = {
  番号: ['asset_no', 'has_mynumber'],
  区分: ['asset_kind', 'status', 'conf', 'segment', 'media'],
  分類: ['asset_kind', 'conf'],
  種類: ['asset_kind', 'media'],
  形態: ['media', 'asset_kind'],
  ファイル名: ['name', 'location'],
  保存期限: ['retention', 'retention_until'],
  保管期限: ['retention', 'retention_until'],
}

/** The register's own word for a field; '' for what it only reads. */
export const ownWord = (field: LedgerField): string => words[field].split(' ')[0] ?? ''

/** A word as it is compared: capital letters, no marks between its parts. */
export const folded = (word: string) => word.toUpperCase().replace(/[・/、,．.:：_-]/g, '')

export const headerWords: ReadonlyMap<string, HeaderWord> = new Map(
  ledgerFields
    .flatMap((field) =>
      words[field]
        .split(' ')
        .map((word, rank): [string, HeaderWord] => [folded(word.normalize('NFKC')), { field, rank }]),
    )
    .filter(([word]) => word !== ''),
)

export const otherMeanings = (word: string): readonly LedgerField[] => ambiguous[word] ?? []
