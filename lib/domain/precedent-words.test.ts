import { expect, test } from 'vitest'
import { precedentWords } from './precedent-words'

test.each([
  ['転入届（紙）', '住民異動', ['転入届', '住民異動']],
  ['令和5年度 予防接種台帳 第3分冊', '予防接種', ['予防接種台帳', '予防接種']],
  ['図書館の利用者カード', '', ['図書館の利用者か-ど', '利用者か-ど', '図書館', '利用者', 'か-ど']],
  ['髙齢者名簿', '', ['高齢者名簿']],
  ['簿', '', []],
  ['（令和4年度）', '２０２４', ['2024']],
])('%s is sought by its kind', (name, business, words) => {
  expect(precedentWords({ name, business })).toEqual(words)
})
