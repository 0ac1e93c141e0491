import { roles, type Role } from './access'
import type { LoadColumns } from './load-table'
import { type employments } from './person-input'

/** The columns of a file of the staff, in Japanese or by the names in which it is exchanged. */
export const peopleColumns: LoadColumns = {
  staffNo: { words: ['職員番号', 'staff_no'], required: true },
  name: { words: ['氏名', '名前', 'name'], required: true },
  kana: { words: ['よみがな', 'フリガナ', 'ふりがな', 'カナ', 'kana'], required: true },
  email: { words: ['メールアドレス', 'メール', 'email'] },
  unit: { words: ['所属コード', '組織コード', '課コード', 'section_code'] },
  post: { words: ['職', '職名', '役職', 'post'] },
  employment: { words: ['任用の種類', '任用', '職員区分', 'employment'], required: true },
  roles: { words: ['権限', '役割', 'roles'] },
}

const kinds: Readonly<Record<string, (typeof employments)[number]>> = {
  正規: 'regular',
  正規職員: 'regular',
  再任用: 'reappointed',
  会計年度任用: 'fiscal-year',
  会計年度任用職員: 'fiscal-year',
  派遣: 'dispatched',
  特別職: 'special',
}

/** The code of an employment; what is no word of the list stays, so that its schema says so. */
export const employmentOfWord = (word: string) => kinds[word] ?? word

/** The roles that a cell asks for, 「staff;manager」; null where one of them is none. */
export function rolesIn(text: string): readonly Role[] | null {
  const words = text.split(/[;；、,\s]+/).filter((word) => word !== '')
  const found = words.flatMap((word) => roles.find((role) => role === (word === 'ciso-office' ? 'office' : word)) ?? [])
  return found.length === words.length ? [...new Set(found)] : null
}
