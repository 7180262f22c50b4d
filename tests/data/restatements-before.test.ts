import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { restateRegrouped } from '@/lib/data/branches/regroup-visits'
import { withTenant } from '@/lib/data/tenant'
import { undoRecalculation } from '@/lib/usecases/recalculation/undo-recalculation'
import { correctAnswer } from '@/lib/usecases/reviews/correct-answer'
import { excludeVisit } from '@/lib/usecases/reviews/exclude-visit'
import { withdrawVisit } from '@/lib/usecases/reviews/withdraw-visit'
import { asMigrator, readAsMigrator } from '../support/migrator'
import { aRecalculable, publishNext, recalculate, weighted } from '../support/recalculation'
import { no } from '../support/report-world'

const reason = 'Seen again'
const columns = '"oldRevision", "newRevision", "recalculationId"'
type Written = { id: string; cause: string; newService: number | null; newRevision: number | null; recalculationId: string | null }
const namedBy = (organizationId: string) =>
  readAsMigrator<Written>(`select id, cause::text, "oldService", "newService", ${columns} from "Restatement" where "organizationId" = $1 order by id`, [organizationId])

/** As it was before a restatement named anything: then what the migration fills in. */
async function filled(organizationId: string) {
  const file = await readFile('prisma/migrations/20261123010000_what_a_restatement_is_of/migration.sql', 'utf8')
  await asMigrator(
    ['update "Restatement" set "oldRevision" = null, "newRevision" = null, "recalculationId" = null where "organizationId" = $1', [organizationId]],
    file.slice(file.indexOf('-- Those written before')),
  )
  return namedBy(organizationId)
}

test('restatements of before are given the scores and the recalculation that are written with them today', async () => {
  const { manager, organizationId, standardId, visits } = await aRecalculable()
  const [one, other] = [visits[0]!, visits[1]!]
  const first = await recalculate(manager, standardId, await publishNext(manager, standardId, weighted({ greeted: 5, clean: 3 })))
  await undoRecalculation(manager, { standardId, id: first, reason: 'Too early' })
  const second = await recalculate(manager, standardId, await publishNext(manager, standardId, weighted({ greeted: 7 })))
  await withTenant(manager, (tx) => restateRegrouped(tx, manager, [one.visitId], reason))
  await correctAnswer(manager, { visitId: one.visitId, revision: 3, criterionKey: 'clean', answer: { ...no(), comment: 'Dusty' }, reason })
  await excludeVisit(manager, { visitId: other.visitId, reason })
  await withdrawVisit(manager, { visitId: other.visitId, reason, replace: false })
  const written = await namedBy(organizationId)
  expect(written.map(({ recalculationId }) => recalculationId)).toEqual(expect.arrayContaining([first, second, null]))
  expect(written.map(({ cause }) => cause)).toEqual(expect.arrayContaining(['recalculated', 'corrected', 'regrouped', 'excluded']))
  expect(written.some(({ newService, newRevision }) => newService === null && newRevision === null)).toBe(true)
  expect(await filled(organizationId)).toEqual(written)
})

test('a correction that was taken for a recalculation’s by its reason names no score that came to another figure', async () => {
  const { manager, organizationId, standardId, visits } = await aRecalculable()
  await recalculate(manager, standardId, await publishNext(manager, standardId, weighted({ greeted: 5 })), reason)
  await correctAnswer(manager, { visitId: visits[0]!.visitId, revision: 2, criterionKey: 'clean', answer: { ...no(), comment: 'Dusty' }, reason })
  const written = await namedBy(organizationId)
  await asMigrator([`update "Restatement" set cause = 'recalculated' where "organizationId" = $1 and cause = 'corrected'`, [organizationId]])
  const scores = (rows: Written[]) => rows.map((row) => ({ ...row, cause: null, recalculationId: null }))
  expect(scores(await filled(organizationId))).toEqual(scores(written))
})
