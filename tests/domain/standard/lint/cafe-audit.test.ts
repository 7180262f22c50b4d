import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { criteriaOf, type StandardContent } from '@/lib/domain/standard/content'
import type { LintFinding, LintRule } from '@/lib/domain/standard/lint/finding'
import { lintStandard } from '@/lib/domain/standard/lint/lint-standard'
import { guessMapping } from '@/lib/domain/standard/import/columns'
import { readQuestionnaire, startSettings } from '@/lib/domain/standard/import/questionnaire'

const folder = path.resolve('../shared/data')

/** Cells of a file whose quotes hold commas and no line breaks. */
const cellsOf = (line: string) =>
  [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')

function lintFile(name: string): { content: StandardContent; findings: LintFinding[] } {
  const [header = [], ...rows] = readFileSync(path.join(folder, name), 'utf8').trim().split(/\r?\n/).map(cellsOf)
  const read = readQuestionnaire({ header, rows }, guessMapping(header), startSettings('en'), '2026-03-01')
  expect(read.errors).toEqual([])
  const content = { ...read.content, statedTotalMilli: 244_000 }
  return { content, findings: lintStandard(content) }
}
const keysOf = (findings: LintFinding[], rule: LintRule) =>
  findings.filter((finding) => finding.rule === rule).map(({ place }) => place.criterionKey)

/** By hand, every prompt of the file that asks for two things which can come apart; "clean and free from stains" and the like are one. */
const doubles =
  'S_1 S_5 S_6 S_7 S_9 S_10 S_11 S_12 S_13 S_14 S_15 S_16 S_20 S_21 S_23 S_24 S_26 S_30 S_31 S_33 S_34 S_35 S_36 S_37 S_39 S_40 S_43 S_44 S_45 S_46 S_47 S_48 S_52 S_54 S_55 S_56 S_57 S_58 S_59 S_60 S_62 S_64 S_65 S_66 S_71 S_73 S_75 S_77 S_78 S_79 S_80 S_82 S_83 S_84 S_85 S_87 S_88 S_90 S_91 A_2 M_5 M_7 M_11'

/** The same for the walk of the service manager. */
const walkDoubles = 'CG_1 CG_2 CG_8 CG_9 CG_10 CG_13 OTA_5 OTA_6 OTA_9 FAS_1 FAS_2 FAS_4 FWS_10 ENJ_5 EX_5'

describe.skipIf(!existsSync(folder))('the audit of a café chain', () => {
  let content: StandardContent
  let findings: LintFinding[]
  const of = (rule: LintRule) => findings.filter((finding) => finding.rule === rule)
  const keys = (rule: LintRule) => keysOf(findings, rule)

  beforeAll(() => {
    ;({ content, findings } = lintFile('cafe-quality-audit.csv'))
  })

  test('the points add up to 214, the author states 244', () =>
    expect(of('total_differs')).toMatchObject([{ data: { sum: 214_000, stated: 244_000 } }]))

  test('three say "if applicable" and cannot be', () =>
    expect(keys('not_applicable_missing')).toEqual(['S_12', 'S_38', 'S_84']))

  test('eight deny', () =>
    expect(keys('prompt_negative')).toEqual(['ZT_1', 'ZT_6', 'S_2', 'S_17', 'S_69', 'M_2', 'M_3', 'M_6']))

  test('the double questions, and no other', () => {
    expect(criteriaOf(content)).toHaveLength(116)
    expect(keys('double_question')).toEqual(doubles.split(' '))
  })

  test('116 criteria take longer than 45 minutes', () =>
    expect(of('phone_too_long')).toMatchObject([
      {
        data: {
          criteria: 116, minutes: 59, limit: 45,
          // 2,320 + 1,044 + 50 + 120 s.
          parts: [
            { of: 'answer', type: 'yes_no', count: 116, each: 20 },
            { of: 'comment', when: 'on_fail', oneIn: 5, count: 116, each: 45 },
            { of: 'sections', count: 5, each: 10 },
            { of: 'last_look', count: 1, each: 120 },
          ],
        },
      },
    ]))

  test('a section of 2 stands beside one of 94', () =>
    expect(of('sections_uneven')).toMatchObject([
      { data: { most: 94, fewest: 2, largest: { en: 'Store Operations' }, smallest: { en: 'HR Compliance' } } },
    ]))

  test('and nothing else', () =>
    expect([...new Set(findings.map(({ rule }) => rule))].sort()).toEqual([
      'double_question',
      'not_applicable_missing',
      'phone_too_long',
      'prompt_negative',
      'sections_uneven',
      'total_differs',
    ]))
})

test.skipIf(!existsSync(folder))(
  'in the walk of its managers the double questions and the denials are found, and no other',
  () => {
    const { content, findings } = lintFile('cafe-service-walk.csv')
    expect(criteriaOf(content)).toHaveLength(63)
    expect(keysOf(findings, 'double_question')).toEqual(walkDoubles.split(' '))
    expect(keysOf(findings, 'prompt_negative')).toEqual(['FAS_7', 'ENJ_7', 'EX_1'])
  },
)
