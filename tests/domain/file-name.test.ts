import { expect, test } from 'vitest'
import { fileNameIn } from '@/lib/web/take-file'
import { attachment } from '@/lib/web/attachment'

test.each(['scorecard.xlsx', 'Оценочный лист, сеть.pdf', 'Ataskaita "Gedimino"; 9.csv', 'a%20b.csv'])('%s is kept under its name', (name) => expect(fileNameIn(attachment(name))).toBe(name))

test.each([['attachment; filename="plain.csv"', 'plain.csv'], ['attachment', ''], ['', '']])('%s names %s', (header, name) => expect(fileNameIn(header)).toBe(name))
