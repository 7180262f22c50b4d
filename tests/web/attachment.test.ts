import { expect, test } from 'vitest'
import { attachment } from '@/lib/web/attachment'

test('a file has one name in both places of the header, as far as plain letters write it', () => {
  expect(attachment('rows-left-out.csv')).toBe('attachment; filename="rows-left-out.csv"; filename*=UTF-8\'\'rows-left-out.csv')
  expect(attachment('Показатели.xlsx')).toBe(`attachment; filename="export.xlsx"; filename*=UTF-8''${encodeURIComponent('Показатели.xlsx')}`)
  expect(attachment('a"b.csv')).toBe('attachment; filename="export.csv"; filename*=UTF-8\'\'a%22b.csv')
})
