import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { byBranch, byCriterion, bySection, type Which } from './contributions'

const shared = ['organizationId', 'branchId', 'month', 'waveId', 'standardVersionId', 'regionId', 'channel', 'origin']

/** The three tables of rollups: what identifies a row, what is summed in it, and where its sums come from. */
export const levels: { table: string; key: string[]; sums: string[]; from: (which: Which) => Prisma.Sql }[] = [
  {
    table: 'BranchRollup',
    key: shared,
    sums: ['visits', 'scored', 'sumService', 'sumServiceSquares', 'sumOfficial', 'sumOfficialSquares', 'gated', 'criticalFailures', 'incomplete', 'excluded', 'earned', 'possible', 'loss'],
    from: byBranch,
  },
  {
    table: 'SectionRollup',
    key: [...shared, 'sectionKey'],
    sums: ['scored', 'sumService', 'sumServiceSquares', 'failed', 'earned', 'possible'],
    from: bySection,
  },
  {
    table: 'CriterionRollup',
    key: [...shared, 'criterionKey'],
    sums: ['passed', 'failed', 'notApplicable', 'couldNotCheck', 'critical', 'earned', 'possible', 'loss'],
    from: byCriterion,
  },
]

export const name = (word: string): Prisma.Sql => Prisma.raw(`"${word}"`)
export const names = (words: string[], prefix = ''): Prisma.Sql => Prisma.raw(words.map((word) => `${prefix}"${word}"`).join(', '))
