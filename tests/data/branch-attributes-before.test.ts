import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { withTenant } from '@/lib/data/tenant'
import { asMigrator } from '../support/migrator'
import { aProgrammeWithVisit } from '../support/programme'

test('visits accepted before attributes were kept with them have those of their branch; what nobody accepted has none', async () => {
  const [held, planned] = [await aProgrammeWithVisit('accepted'), await aProgrammeWithVisit('draft')]
  const file = await readFile('prisma/migrations/20261122150000_branch_attributes_of_a_visit/migration.sql', 'utf8')
  const [fill] = /^update "Visit" v set[^;]+/m.exec(file) ?? []
  for (const { organization: { id }, manager, visitId, kept } of [{ ...held, kept: { terrace: 'yes' } }, { ...planned, kept: null }]) {
    await asMigrator(
      ['update "Branch" set attributes = $2 where "organizationId" = $1', [id, { terrace: 'yes' }]],
      ['update "Visit" set "branchAttributes" = null where "organizationId" = $1', [id]],
      [`${fill} and v."organizationId" = $1`, [id]],
    )
    expect(await withTenant(manager, (tx) => tx.visit.findFirstOrThrow({ where: { id: visitId }, select: { branchAttributes: true } }))).toEqual({ branchAttributes: kept })
  }
})
