import { expect, test } from 'vitest'
import { nameInTable, nameOfFile, nameOfSheet } from '@/lib/domain/standard/import/standard-name'

test.each([
  ['cafe-quality-audit.csv', 'Cafe quality audit'],
  ['Cafe_Quality_Audit.xlsx', 'Cafe Quality Audit'],
  ['cafeQualityAudit.csv', 'Cafe Quality Audit'],
  ['cafe-quality-audit (1).csv', 'Cafe quality audit'],
  ['cafe audit - Copy (2).csv', 'Cafe audit'],
  ['Copy of hall.xlsx', 'Hall'],
  ['аудит-кофейни — копия.csv', 'Аудит кофейни'],
  ['kavinės_auditas_kopija.csv', 'Kavinės auditas'],
  ['audit-2026-03.csv', 'Audit 2026-03'],
  ['hall.check.v2.csv', 'Hall check v2'],
  ['POS 3.5 audit.csv', 'POS 3.5 audit'],
  ['Hall - evening shift.csv', 'Hall – evening shift'],
  ['folder/audit_final.tsv', 'Audit final'],
  ['čekių–sąrašas.csv', 'Čekių–sąrašas'],
  ['.csv', ''],
  ['----.csv', ''],
])('the file “%s” proposes “%s”', (file, name) => expect(nameOfFile(file)).toBe(name))

test('a long name of a file is cut to what a standard may be called', () => expect(nameOfFile(`${'long-'.repeat(80)}.csv`).length).toBeLessThanOrEqual(200))

test.each([['Sheet1', ''], ['Лист 1', ''], ['Lapas2', ''], ['Questions', ''], ['Standard', ''], ['', ''], ['Bakery audit', 'Bakery audit'], ['bakery_audit', 'Bakery audit']])('the sheet “%s” proposes “%s”', (sheet, name) => expect(nameOfSheet(sheet)).toBe(name))

const table = (header: string[], ...rows: string[][]) => ({ header, rows })
test('a column that says one name of every row names the standard', () => {
  expect(nameInTable(table(['Checklist', 'Question'], ['Bakery audit', 'Clean?'], [], ['Bakery audit', 'Warm?']))).toEqual({ name: 'Bakery audit', column: 0 })
  expect(nameInTable(table(['Вопрос', 'Стандарт'], ['Чисто?', 'Аудит'], ['Тепло?', '']))).toEqual({ name: 'Аудит', column: 1 })
  // Sentences of the criteria, another column, one row alone.
  expect(nameInTable(table(['Standard', 'Question'], ['Clean', 'Clean?'], ['Warm', 'Warm?']))).toBeNull()
  expect(nameInTable(table(['Section', 'Question'], ['Hall', 'Clean?'], ['Hall', 'Warm?']))).toBeNull()
  expect(nameInTable(table(['Audit', 'Question'], ['Bakery', 'Clean?']))).toBeNull()
})
