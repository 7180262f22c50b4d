import { describe, expect, test } from 'vitest'
import { decodeText } from '@/lib/domain/import/decode-text'
import { guessDelimiter } from '@/lib/domain/import/guess-delimiter'
import { matchColumns } from '@/lib/domain/import/match-columns'
import { tableOf } from '@/lib/domain/import/table'

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, little: boolean) =>
  Uint8Array.from([...text].flatMap((letter) => {
    const code = letter.charCodeAt(0)
    return little ? [code & 255, code >> 8] : [code >> 8, code & 255]
  }))
/** Windows-1251 for Cyrillic letters; А is 0xC0. */
const cp1251 = (text: string) => Uint8Array.from([...text], (letter) => (letter >= 'А' && letter <= 'я' ? letter.charCodeAt(0) - 0x0410 + 0xc0 : letter.charCodeAt(0)))
const balticCodes: Record<string, number> = { ą: 0xe0, č: 0xe8, ė: 0xeb, š: 0xf0, ų: 0xf8, ū: 0xfb, ž: 0xfe }
const cp1257 = (text: string) => Uint8Array.from([...text], (letter) => balticCodes[letter] ?? letter.charCodeAt(0))

describe('the text of a file, whatever wrote it', () => {
  const russian = 'Раздел;Вопрос\nЗал;Чисто ли'
  const lithuanian = 'skyrius;klausimas\nsalė;ar švaru ir ar šilta, ar gražu'
  test.each([
    ['UTF-8', utf8(russian), russian],
    ['UTF-8 with a byte order mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8(russian)]), russian],
    ['UTF-16 little-endian with a mark', Uint8Array.from([0xff, 0xfe, ...utf16(russian, true)]), russian],
    ['UTF-16 big-endian with a mark', Uint8Array.from([0xfe, 0xff, ...utf16(russian, false)]), russian],
    ['UTF-16 without a mark', utf16('section;prompt', true), 'section;prompt'],
    ['Windows-1251', cp1251(russian), russian],
    ['Windows-1257', cp1257(lithuanian), lithuanian],
  ])('%s', (_, bytes, expected) => {
    expect(decodeText(bytes)).toBe(expected)
  })
  test('a picture is no text', () => {
    expect(decodeText(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46]))).toBeNull()
    expect(decodeText(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4]))).toBeNull()
  })
})

test.each([
  ['a,b,c\n1,2,3', ','],
  ['a;b;c\n1,5;2,5;3,5', ';'],
  ['a\tb\n"x,y,z"\t2', '\t'],
  ['a;b\n"x,y,z,w";2', ';'],
  ['one column', ','],
])('the delimiter of %j is %j', (text, sign) => {
  expect(guessDelimiter(text)).toBe(sign)
})

test('a table keeps blank rows for their numbers and names what is wrong', () => {
  expect(tableOf([['a ', 'b'], ['1'], ['', ''], ['2', '3', '4'], ['']])).toEqual({ header: ['a', 'b'], rows: [['1', ''], [], ['2', '3']] })
  expect(tableOf([['Code', 'code'], ['1', '2']])).toEqual({ code: 'column_duplicate', column: 'code' })
  expect(tableOf([['a', '', '', 'b'], ['1', '2', '3', '4']])).toMatchObject({ header: ['a', '', '', 'b'] })
  expect(tableOf([['Dear colleagues', ''], ['please', 'find']])).toEqual({ code: 'not_a_table' })
  expect(tableOf([['a', 'b']])).toEqual({ code: 'no_rows' })
  expect(tableOf([['a', 'b'], [' ', ''], []])).toEqual({ code: 'no_rows' })
  expect(tableOf([[' ', ''], ['']])).toEqual({ code: 'empty' })
  expect(tableOf([])).toEqual({ code: 'empty' })
  expect(tableOf([['Dear colleagues'], ['here is the list']])).toEqual({ code: 'not_a_table' })
})

test('columns are guessed by equal names first, and each serves once', () => {
  const words = { key: ['code'], prompt: ['question', 'вопрос', 'klausimas'], points: ['points', 'taškai'] }
  expect(matchColumns(['Question code', 'Question', 'Points (max)'], words)).toEqual({ key: 0, prompt: 1, points: 2 })
  expect(matchColumns(['ВОПРОС', 'Taskai'], words)).toEqual({ key: null, prompt: 0, points: 1 })
  expect(matchColumns(['pointless', 'encoded'], words)).toEqual({ key: null, prompt: null, points: null })
})
