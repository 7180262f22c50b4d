import { readFileSync } from 'node:fs'

/** A questionnaire as a file, with what the desk must say of it before it comes in. */
export type Questionnaire = { fileName: string; bytes: Buffer; criteria: number; sections: number; points: number }

type Part = { section: string; key: string; points: readonly number[]; gate?: string }

const bytesOf = (parts: readonly Part[]) =>
  Buffer.from(
    [
      'section,group,key,prompt,points,gate',
      ...parts.flatMap(({ section, key, points, gate = '' }) =>
        points.map((worth, at) => `"${section}",,${key}_${at + 1},"${section}, look ${at + 1}: is all as it was agreed?",${worth},${gate}`),
      ),
    ].join('\n'),
  )

const same = (count: number, points: number) => Array.from({ length: count }, () => points)

/** 63 questions in six sections, one point each. */
export const walk = (): Questionnaire => ({
  fileName: 'evening-walk.csv',
  bytes: bytesOf([
    { section: 'Street and door', key: 'SD', points: same(12, 1) },
    { section: 'First minute', key: 'FM', points: same(11, 1) },
    { section: 'Order, ""as asked""', key: 'OR', points: same(10, 1) },
    { section: 'Table', key: 'TA', points: same(10, 1) },
    { section: 'Washroom', key: 'WR', points: same(10, 1) },
    { section: 'Farewell', key: 'FW', points: same(10, 1) },
  ]),
  criteria: 63, sections: 6, points: 63,
})

/** 116 questions whose points add up to 214: six of four points that zero the visit, 80 of two, 30 of one. */
export const audit = (): Questionnaire => ({
  fileName: 'house-audit.csv',
  bytes: bytesOf([
    { section: 'Never', key: 'NV', points: same(6, 4), gate: 'zero-visit' },
    { section: 'Rooms', key: 'RM', points: [...same(45, 2), ...same(15, 1)] },
    { section: 'Cold and hot', key: 'CH', points: [...same(25, 2), ...same(5, 1)] },
    { section: 'Papers', key: 'PA', points: [...same(10, 2), ...same(10, 1)] },
  ]),
  criteria: 116, sections: 4, points: 214,
})

/** Four questions, for journeys that are about something else. */
export const brief = (): Questionnaire => ({
  fileName: 'on-the-way.csv',
  bytes: bytesOf([
    { section: 'Door', key: 'DR', points: same(2, 1) },
    { section: 'Till', key: 'TL', points: same(2, 1) },
  ]),
  criteria: 4, sections: 2, points: 4,
})

/** A questionnaire that lies beside the repository. */
export const shared = (fileName: string, says: Pick<Questionnaire, 'criteria' | 'sections' | 'points'>): Questionnaire => ({
  fileName, bytes: readFileSync(`${sharedFolder}/${fileName}`), ...says,
})
export const sharedFolder = '../shared/data'
