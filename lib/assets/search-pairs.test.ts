import { afterAll, beforeAll, expect, test } from 'vitest'
import { disconnect } from '@/lib/db'
import { assetFilter } from '@/lib/domain/asset-filter'
import { searchLines, searchWords } from '@/lib/domain/search-text'
import { asOwner, forgetOwner } from '@/lib/testing/given'
import { givenDraft, givenSection } from '@/lib/testing/given-asset'
import { assetList } from './asset-list'

/** Two ways to write one name, by what differs. */
const dictionary: Readonly<Record<string, string>> = {
  width: `ﾃﾞｰﾀ連携/データ連携 ﾊﾞｯｸｱｯﾌﾟ媒体/バックアップ媒体 ｶﾞｲﾄﾞﾗｲﾝ集/ガイドライン集 ﾎﾟｰﾀﾙ申込/ポータル申込 ｻｰﾊﾞ台帳/サーバ台帳
    ﾈｯﾄﾜｰｸ図/ネットワーク図 ｶﾒﾗ映像/カメラ映像 ﾌｧｲﾙ一式/ファイル一式 ﾌﾟﾘﾝﾄ控/プリント控 ﾛｸﾞ保存/ログ保存
    第１号様式/第1号様式 令和７年分/令和7年分 ２０２６年度/2026年度 Ａ４用紙/A4用紙 Ｗｅｂ申請/Web申請 ＬＧＷＡＮ系/LGWAN系
    （写）名簿/(写)名簿 甲＆乙契約/甲&乙契約 Ｂ－１２棚/B-12棚 税；料一覧/税;料一覧 １００％減免/100%減免 ＣＤ＋紙/CD+紙
    保険：資格/保険:資格 ㈱見本契約/(株)見本契約 ㍻三十年/平成三十年`,
  kana: `テガミ控/てがみ控 カワグチ庁舎/かわぐち庁舎 ミドリ公園/みどり公園 ゴミ収集/ごみ収集 コドモ手当/こども手当 ヒマワリ学級/ひまわり学級
    サクラ保育/さくら保育 アジサイ会/あじさい会 フレアイ館/ふれあい館 イキイキ帳/いきいき帳 マチヅクリ案/まちづくり案 ケヤキ通/けやき通
    ツツジ園/つつじ園 モミジ台/もみじ台 ヤマユリ荘/やまゆり荘 シラサギ橋/しらさぎ橋 ホタル谷/ほたる谷 メダカ池/めだか池 ヒバリ丘/ひばり丘
    カモメ便/かもめ便 鳩ヶ谷支所/鳩ケ谷支所 霞ヶ丘/霞ケ丘 三ヶ月報/三ケ月報 パブリック案/ぱぶりっく案 ヴィジョン帳/ゔぃじょん帳`,
  case: `VPN設定/vpn設定 Excel集計/EXCEL集計 LGWAN接続/lgwan接続 DVD保管/dvd保管 Usb管理/USB管理 PDF原本/pdf原本 Csv出力/CSV出力
    iPad貸出/IPAD貸出 Wi-Fi台帳/WI-FI台帳 SaaS契約/saas契約 IaaS一覧/IAAS一覧 GIS地図/gis地図 CAD図面/cad図面 Mail記録/MAIL記録
    NAS領域/nas領域 SQL控/sql控 OCR結果/ocr結果 RPA手順/rpa手順 LINE配信/line配信 Zoom録画/ZOOM録画 JPKI失効/jpki失効 Pia評価/PIA評価
    BCP計画/bcp計画 ISMAP表/ismap表 ePub冊子/EPUB冊子`,
  'old forms': `髙橋家/高橋家 山﨑文書/山崎文書 渡邊家/渡辺家 渡邉記録/渡辺記録 𠮷田文庫/吉田文庫 澤井家/沢井家 齋藤家/斎藤家 齊藤控/斉藤控
    濵田家/浜田家 嶋村家/島村家 廣瀨家/広瀬家 國分家/国分家 櫻井家/桜井家 龍野家/竜野家 瀧本家/滝本家 德山家/徳山家 惠庭控/恵庭控
    眞田家/真田家 桒原家/桑原家 栁沢家/柳沢家 淸水家/清水家 圓山家/円山家 藏前家/蔵前家 榮町控/栄町控 冨士塚/富士塚`,
}
const pairs = Object.entries(dictionary).flatMap(([differs, text]) =>
  text.split(/\s+/u).map((pair) => {
    const cut = pair.indexOf('/')
    return [differs, pair.slice(0, cut), pair.slice(cut + 1)] as const
  }),
)

let section: Awaited<ReturnType<typeof givenSection>>

/** The names of the dictionary, each on an asset like the first one. */
async function givenAssetsCalled(assetId: string, names: readonly string[]): Promise<void> {
  await asOwner(
    `WITH called AS (SELECT uuidv7() AS id, name, search, 'P-' || gen_random_uuid() AS asset_no FROM unnest($2::text[], $3::text[]) AS n (name, search)),
       made AS (INSERT INTO asset SELECT a.* FROM called, asset, jsonb_populate_record(asset,
         jsonb_build_object('id', called.id, 'asset_no', called.asset_no)) AS a WHERE asset.id = $1 RETURNING asset.id)
     INSERT INTO asset_version SELECT v.* FROM made JOIN called USING (id), asset_version AS first,
       jsonb_populate_record(first, jsonb_build_object('id', uuidv7(), 'asset_id', called.id, 'asset_no', called.asset_no,
         'name', called.name, 'search', called.search)) AS v WHERE first.asset_id = $1`,
    [assetId, names, names.map((name) => searchLines([name]))],
  )
}

beforeAll(async () => {
  section = await givenSection()
  const first = await givenDraft(section, { name: '見出し' })
  await givenAssetsCalled(first, [...new Set(pairs.flatMap(([, one, other]) => [one, other]))])
})

afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

test('the dictionary has a hundred pairs', () => {
  expect(pairs.length).toBe(100)
})

test.each(pairs)('%s: %s and %s are one search, which finds both', async (_, one, other) => {
  expect(searchWords(one)).toEqual(searchWords(other))
  const { rows } = await assetList(section.staff, assetFilter.parse({ q: one }))
  expect(rows.map(({ name }) => name).sort()).toEqual([one, other].sort())
})
