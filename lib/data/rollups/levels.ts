import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { byBranch, byCriterion, bySection, type Which as WhichVisits } from './contributions'
import { importedByBranch, importedBySection, type WhichImports } from './imported'

/** Some visits, the past audits of one import, or all there is of both (for a rebuild). */
export type Which = Exclude<WhichVisits, 'all'> | Exclude<WhichImports, 'all'> | 'all'
type Contributions<Of> = (which: Of) => Prisma.Sql

/** Their keys differ in the origin, so the two never meet in one row. */
const both = (visits: Contributions<WhichVisits>, imports: Contributions<WhichImports>): Contributions<Which> => (which) => {
  if (which === 'all') return Prisma.sql`(${visits(which)}) union all (${imports(which)})`
  return 'importId' in which ? imports(which) : visits(which)
}

const shared = ['organizationId', 'branchId', 'month', 'waveId', 'standardVersionId', 'regionId', 'channel', 'origin']

/** The three tables of rollups: what identifies a row, what is summed in it, and where its sums come from. */
export const levels: { table: string; key: string[]; sums: string[]; from: (which: Which) => Prisma.Sql }[] = [
  {
    table: 'BranchRollup',
    key: shared,
    sums: ['visits', 'scored', 'sumService', 'sumServiceSquares', 'sumOfficial', 'sumOfficialSquares', 'gated', 'criticalFailures', 'incomplete', 'excluded', 'earned', 'possible', 'loss'],
    from: both(byBranch, importedByBranch),
  },
  {
    table: 'SectionRollup',
    key: [...shared, 'sectionKey'],
    sums: ['scored', 'sumService', 'sumServiceSquares', 'failed', 'earned', 'possible'],
    from: both(bySection, importedBySection),
  },
  {
    table: 'CriterionRollup',
    key: [...shared, 'criterionKey'],
    sums: ['passed', 'failed', 'notApplicable', 'couldNotCheck', 'critical', 'earned', 'possible', 'loss'],
    // Past audits come without answers.
    from: (which) => byCriterion(typeof which === 'object' && 'importId' in which ? { visitIds: [] } : which),
  },
]

export const name = (word: string): Prisma.Sql => Prisma.raw(`"${word}"`)
export const names = (words: string[], prefix = ''): Prisma.Sql => Prisma.raw(words.map((word) => `${prefix}"${word}"`).join(', '))
