import { expect, test } from 'vitest'
import { guessHistoryColumns } from '@/lib/domain/history/columns'
import { readLines } from '@/lib/domain/history/read-lines'
import { templateRows } from '@/lib/domain/history/template'
import { readTable } from '@/lib/data/import/read-table'
import en from '@/lib/i18n/messages/en/history-import.json'
import lt from '@/lib/i18n/messages/lt/history-import.json'
import ru from '@/lib/i18n/messages/ru/history-import.json'
import { csvResponse } from '@/lib/web/csv-file'

const section = { key: 'greeting', title: { en: 'Greeting', ru: 'Приветствие', lt: 'Pasisveikinimas' } }
const heads = { en, ru, lt }

test.each([['en', ',87.5,'], ['ru', ';87,5;'], ['lt', ';87,5;']] as const)('the template in %s opens in columns and is read as it stands', async (language, score) => {
  const rows = templateRows((field) => heads[language].field[field], { sections: [section.title[language]], example: { branch: 'V-01', day: '2024-11-23', period: '2024 Q4' } })
  const file = await csvResponse('past-audits.csv', rows, language).text()
  expect(file).toContain(score)
  const table = await readTable(new TextEncoder().encode(file), { maxRows: 10, givenBack: true })
  const mapping = guessHistoryColumns(table.header, [section])
  const rules = { scale: 'percent', dayOrder: 'day_first', gather: 'quarter', channel: 'on_site', today: '2025-11-23' } as const
  expect(readLines(table, mapping, rules, [{ id: 'b', code: 'V-01', name: 'One' }])).toMatchObject({
    lines: [{ branchId: 'b', on: '2024-11-23', total: 87_500_000, sections: { greeting: 90_000_000 }, visits: 1, period: { name: '2024 Q4' } }], faulty: [],
  })
})
