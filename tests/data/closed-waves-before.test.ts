import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { restateRegrouped } from '@/lib/data/branches/regroup-visits'
import { withTenant } from '@/lib/data/tenant'
import { correctAnswer } from '@/lib/usecases/reviews/correct-answer'
import { excludeVisit } from '@/lib/usecases/reviews/exclude-visit'
import { withdrawVisit } from '@/lib/usecases/reviews/withdraw-visit'
import { viewArea } from '@/lib/usecases/scorecards/view-area'
import { asMigrator, readAsMigrator } from '../support/migrator'
import { aRecalculable, publishNext, recalculate, weighted } from '../support/recalculation'
import { no } from '../support/report-world'

const tables = ['KeptVisit', 'KeptBranchRollup', 'KeptSectionRollup', 'KeptCriterionRollup', 'KeptWave']
const reason = 'Seen again'

async function keptOf(organizationId: string) {
  const kept: unknown[][] = []
  for (const table of tables) {
    const rows = await readAsMigrator<{ row: unknown }>(`select to_jsonb(k) - 'at' as row from "${table}" k where "organizationId" = $1 order by (to_jsonb(k) - 'at')::text`, [organizationId])
    kept.push(rows.map(({ row }) => row))
  }
  const rows = await readAsMigrator<{ figures: unknown }>('select figures from "Wave" where "organizationId" = $1 order by id', [organizationId])
  return { kept, figures: rows.map(({ figures }) => figures) }
}

/** As it was before anything was put by: then what the migration does to it. */
async function migrated(organizationId: string) {
  await asMigrator(
    ...tables.map((table): [string, unknown[]] => [`delete from "${table}" where "organizationId" = $1`, [organizationId]]),
    [`update "Wave" set figures = jsonb_set(figures, '{regions}', (select jsonb_agg(r - 'inScope') from jsonb_array_elements(figures->'regions') r)) #- '{network,inScope}' #- '{minimum}'
      where "organizationId" = $1 and figures is not null`, [organizationId]],
    await readFile('prisma/migrations/20261122130200_closed_waves_before/migration.sql', 'utf8'),
  )
  return keptOf(organizationId)
}

test('a wave corrected before is worked back to exactly what is put by today', async () => {
  const { manager, organizationId, standardId, visits } = await aRecalculable()
  const [one, other] = [visits[0]!, visits[1]!]
  const number = await publishNext(manager, standardId, weighted({ greeted: 5, clean: 3 }))
  await recalculate(manager, standardId, number)
  await correctAnswer(manager, { visitId: one.visitId, revision: 2, criterionKey: 'clean', answer: { ...no(), comment: 'Dusty' }, reason })
  await excludeVisit(manager, { visitId: other.visitId, reason })
  await withdrawVisit(manager, { visitId: other.visitId, reason, replace: false })
  const before = await keptOf(organizationId)
  expect(before.kept.map((rows) => rows.length)).toEqual([2, 2, 2, 8, 1])
  expect(await migrated(organizationId)).toEqual(before)
})

test('so is one whose scores were written anew without moving a mean', async () => {
  const { manager, organizationId, standardId } = await aRecalculable()
  await recalculate(manager, standardId, await publishNext(manager, standardId, weighted({ greeted: 2, smiled: 2, thanked: 2, clean: 2 })))
  expect(await withTenant(manager, (tx) => tx.restatement.count({ where: { organizationId } }))).toBe(0)
  const before = await keptOf(organizationId)
  expect(before.kept.map((rows) => rows.length)).toEqual([2, 2, 2, 8, 1])
  expect(await migrated(organizationId)).toEqual(before)
})

test('where it cannot be known what a wave was closed with, its figure stands alone and says so', async () => {
  const { manager, organizationId, standardId, programme, visits } = await aRecalculable()
  const asked = { regionId: null, standard: `${standardId}.on_site`, period: programme.waves[0]!.id }
  await excludeVisit(manager, { visitId: visits[1]!.visitId, reason })
  await withTenant(manager, (tx) => restateRegrouped(tx, manager, [visits[0]!.visitId], reason))
  const { kept, figures } = await migrated(organizationId)
  expect(kept.map((rows) => rows.length)).toEqual([0, 0, 0, 0, 0])
  expect(figures.find((one) => one !== null)).toMatchObject({ minimum: 3, network: { inScope: 2, branches: 2 } })
  const found = await viewArea(manager, asked)
  expect(found === 'empty' ? null : found.view.reading).toMatchObject({ score: 625, n: 2, branches: 2, branchesInScope: 2, interval: null, restated: { today: 750 } })
})
