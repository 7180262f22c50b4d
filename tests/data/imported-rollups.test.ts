import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { newId } from '@/lib/data/ids'
import { addImported, removeImported } from '@/lib/data/rollups/apply'
import { countRollupDifferences, rebuildRollups } from '@/lib/data/rollups/rebuild'
import { withTenant } from '@/lib/data/tenant'
import { rollupsOf } from '../support/history'
import { aProgramme, aVersion, makeVisits, yesBut } from '../support/published'
import { someContent } from '../support/standard'
import { aBranch, anActor, newOrganization } from '../support/world'
import type { Actor } from '@/lib/domain/people/actor'

const content = someContent(['greeted', 'smiled'])
const days = ['2024-01-31', '2024-02-01', '2024-02-20']

let owner: Actor
let frame: { waveId: string; standardVersionId: string; regionId: string }
let branches: string[]

beforeAll(async () => {
  const { id: organizationId, rootRegionId: regionId } = await newOrganization()
  owner = await anActor(organizationId, 'owner')
  const { standardId, versionId } = await aVersion(organizationId, content)
  const programme = await aProgramme(organizationId, standardId, [{ name: 'Q1', startsOn: '2024-01-01', endsOn: '2024-03-31' }])
  branches = [(await aBranch(organizationId, regionId)).id, (await aBranch(organizationId, regionId)).id]
  frame = { waveId: programme.waves[0]!.id, standardVersionId: versionId, regionId }
  // A visit in the same branch, month and wave: the two never share a row.
  await makeVisits(organizationId, programme, new Map([[versionId, content]]), [{ branchId: branches[0]!, regionId, waveId: frame.waveId, versionId, on: days[0]!, answers: yesBut(content, { failed: ['smiled'] }) }])
})

type Line = { branch: number; day: number; visits: number; total: number | null; greeting: number | null }
const score = fc.option(fc.integer({ min: 0, max: 100_000_000 }), { nil: null, freq: 4 })
const lineOf = fc.record({ branch: fc.nat(1), day: fc.nat(2), visits: fc.integer({ min: 1, max: 3 }), total: score, greeting: score }).filter(({ total, greeting }) => total !== null || greeting !== null)

async function bring(lines: Line[]): Promise<string> {
  const { organizationId } = owner
  const runId = newId()
  await withTenant(owner, async (tx) => {
    await tx.importRun.create({ data: { organizationId, id: runId, kind: 'history', state: 'done', fileName: 'x.csv', table: {}, createdBy: owner.userId }, select: { id: true } })
    await tx.importedScore.createMany({
      data: lines.map(({ branch, day, visits, total, greeting }, line) => ({
        organizationId, runId, line, ...frame, branchId: branches[branch]!, channel: 'on_site' as const, visitedOn: new Date(days[day]!), visits, total,
        sections: greeting === null ? {} : { greeting },
      })),
    })
    await addImported(tx, runId)
  })
  return runId
}

const takeBack = (runId: string) =>
  withTenant(owner, async (tx) => {
    await removeImported(tx, runId)
    await tx.importedScore.deleteMany({ where: { runId } })
    await tx.importRun.updateMany({ where: { id: runId }, data: { state: 'undone' } })
  })

/** Every visit of a line by itself, as if each had its mean: summed in plain TypeScript. */
function plainly(lines: Line[], of: 'total' | 'greeting') {
  const sums = new Map<string, [number, bigint, bigint]>()
  for (const line of lines) {
    const value = line[of]
    if (value === null) continue
    const key = `${branches[line.branch]} ${days[line.day]!.slice(0, 7)} ${line.visits === 1 ? 'imported' : 'imported_mean'}`
    const [n, sum, squares] = sums.get(key) ?? [0, 0n, 0n]
    sums.set(key, [n + line.visits, sum + BigInt(value) * BigInt(line.visits), squares + BigInt(value) * BigInt(value) * BigInt(line.visits)])
  }
  return Object.fromEntries(sums)
}
type Kept = { branchId: string; month: string; origin: string; scored: number; sumService: bigint; sumServiceSquares: string }
const kept = (rows: Kept[]) =>
  Object.fromEntries(rows.filter(({ origin, scored }) => origin !== 'visit' && scored > 0).map((row) => [`${row.branchId} ${row.month.slice(0, 7)} ${row.origin}`, [row.scored, row.sumService, BigInt(row.sumServiceSquares)]]))

it('rollups equal the plain aggregate after any imports and undoings, beside visits, and a rebuild gives the same', async () => {
  const before = await rollupsOf(owner)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(lineOf, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 3 }), fc.nat(2), async (files, taken) => {
      const runs: string[] = []
      for (const lines of files) runs.push(await bring(lines))
      const gone = taken % files.length
      await takeBack(runs[gone]!)
      try {
        const rest = files.filter((_, at) => at !== gone).flat()
        const now = await rollupsOf(owner)
        expect(kept(now.branches)).toEqual(plainly(rest, 'total'))
        expect(kept(now.sections)).toEqual(plainly(rest, 'greeting'))
        expect(await withTenant(owner, countRollupDifferences)).toBe(0)
        await withTenant(owner, rebuildRollups)
        expect(await rollupsOf(owner)).toEqual(now)
      } finally {
        for (const [at, runId] of runs.entries()) if (at !== gone) await takeBack(runId)
      }
      expect(await rollupsOf(owner)).toEqual(before)
    }),
    { numRuns: 12 },
  )
})
