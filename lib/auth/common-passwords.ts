/**
 * What people choose first, from general knowledge of published lists and of Japanese offices; no list of a third party
 * is copied. Fifteen signs rule most common passwords out by length, so this looks at what they are built of.
 */
const commonWords = `
password passwd passw0rd p@ssw0rd p@ssword pa55word pass word passphrase letmein welcome secret default changeme change
admin administrator root user guest test testing tester demo sample system manager master login logon signin signup
qwerty qwertyuiop asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm qazwsx qazwsxedc qwer qweasd qweasdzxc 1qaz 2wsx 3edc 4rfv
1q2w3e 1q2w3e4r 1q2w3e4r5t q1w2e3 q1w2e3r4 zaq1 xsw2 zaq12wsx 1qaz2wsx 1qazxsw2 abc abcd abcde abcdef abc123 abcd1234
a1b2c3 a1b2c3d4 aaa aaaa xxx xxxx zzz zzzz aa11 pass123 pass1234 password1 password12 password123 iloveyou loveyou
love lovely princess sunshine monkey dragon football baseball basketball soccer hockey superman batman spiderman
pokemon pikachu doraemon totoro ghibli naruto onepiece luffy gundam evangelion conan anpanman kitty hellokitty mickey
minnie disney snoopy starwars startrek matrix shadow hunter killer ranger ninja samurai mustang ferrari porsche corvette
toyota honda nissan suzuki yamaha mazda subaru sony panasonic toshiba hitachi fujitsu canon nikon ricoh docomo softbank
rakuten yahoo google amazon apple microsoft windows office excel outlook teams zoom iphone android galaxy facebook
twitter instagram youtube line chrome edge internet network server computer laptop desktop keyboard mouse printer
summer winter spring autumn january february march april june july august september october november december monday
tuesday wednesday thursday friday saturday sunday today tomorrow yesterday morning evening night midnight
michael jennifer jessica jordan thomas daniel andrew joshua matthew robert charlie george william david richard james
ashley amanda nicole michelle hannah samantha elizabeth ginger maggie pepper buster cookie cheese chocolate banana orange
cherry strawberry coffee whatever trustno1 nothing freedom forever friends family mother father sister brother baby
angel angels heaven hello helloworld world peace smile happy lucky flower butterfly rainbow purple silver golden diamond
yankees lakers eagles tigers giants dodgers swallows carp dragons lions hawks marines fighters buffaloes baystars
japan nippon nihon tokyo osaka kyoto nagoya yokohama sapporo fukuoka saitama omiya urawa chiba kanagawa sendai kobe
hiroshima okinawa hokkaido fuji fujisan sakura momiji ume hana haru natsu aki fuyu yuki sora umi kaze hikari hoshi tsuki
taro hanako ichiro jiro kenji takashi hiroshi akira makoto satoshi yuko keiko yoko ayumi megumi naomi emi
sato suzuki takahashi tanaka ito watanabe yamamoto nakamura kobayashi kato yoshida yamada sasaki yamaguchi matsumoto
inoue kimura hayashi saito shimizu arigato arigatou konnichiwa ohayo sayonara onegai yoroshiku ganbare ganbaru daisuki
aishiteru kawaii suteki genki himitsu naisho angou anshou ohisama neko inu usagi kuma panda momo mikan ringo ichigo
sushi ramen tempura curry gohan onigiri mochi manju dorayaki matcha reiwa heisei showa taisho meiji
shiyakusho yakusho shichou shicho shokuin soumu soumuka zeimu zeimuka shimin shiminka fukushi kosodate kyouiku jouhou
jouhouseisaku joho johoseisaku keikaku zaisei zaiseika jinji jinjika kaikei kaikeika kikaku kouhou bousai somu
somuka kyoiku kikakuka kokuho nenkin juminhyo juuminhyou koseki kosekika mynumber lgwan city cityhall municipal
pasuwado パスワード ぱすわーど ひみつ 秘密 さくら 桜 こんにちは ありがとう よろしく おはよう さようなら がんばる 頑張る
だいすき 大好き あいしてる 愛してる 日本 にほん ニッポン 東京 大阪 京都 埼玉 さいたま 浦和 大宮 富士山 ふじさん
令和 平成 昭和 市役所 しやくしょ 職員 しょくいん 総務課 税務課 市民課 情報政策課 財政課 人事課 会計課 福祉 教育
太郎 花子 一郎 鈴木 佐藤 高橋 田中 渡辺 伊藤 山本 中村 小林 加藤 あいうえお かきくけこ いろはにほへと アイウエオ
`
  .trim()
  .split(/\s+/)
  .toSorted((one, other) => other.length - one.length)

/** Neighbours on a keyboard, in the alphabet, in the kana table. */
const rows = [
  '1234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'abcdefghijklmnopqrstuvwxyz',
  'あいうえおかきくけこさしすせそ',
]
const neighbours = new Set(rows.flatMap((row) => [row, Array.from(row).toReversed().join('')]).flatMap(pairsOf))

/** What is left has to be worth this many signs. */
const leastOwn = 6

/**
 * Is a password (folded to lower case) built only of common words, years and dates, and rows of the keyboard? What
 * remains without them, each sign counted once, is what somebody would have to guess.
 */
export function isCommonPassword(folded: string): boolean {
  const own = commonWords.reduce((left, word) => left.replaceAll(word, ' '), folded)
  const signs = Array.from(own.replace(/(?<!\d)\d{1,8}(?!\d)/g, ' '))
  return new Set(signs.filter((sign, at) => !isEasy(sign, signs[at - 1]))).size < leastOwn
}

const isEasy = (sign: string, before = '') => /[\s\p{P}\p{S}]/u.test(sign) || neighbours.has(before + sign)

function pairsOf(row: string): string[] {
  const signs = Array.from(row)
  return signs.slice(1).map((sign, at) => `${signs[at] ?? ''}${sign}`)
}
