import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { StandardContent } from '@/lib/domain/standard/content'
import { undoRecalculation } from '@/lib/usecases/recalculation/undo-recalculation'
import { openNextDraft } from '@/lib/usecases/standards/open-next-draft'
import { withTenant } from '@/lib/data/tenant'
import { saveDraft } from '@/lib/usecases/standards/save-draft'
import { aRecalculable, contentOf, keys, publishedFigures, publishNext, recalculate, weighted, zone } from '../../support/recalculation'

/** Weights, gates, zones, a criterion dropped or moved to another section: whatever an author may do to the scoring. */
const anEdit = fc.record({
  weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: keys.length, maxLength: keys.length }),
  gate: fc.constantFrom(null, 'fails_visit' as const, 'zeroes_visit' as const),
  acceptable: fc.integer({ min: 100, max: 700 }),
  dropped: fc.constantFrom(null, 'thanked', 'clean'),
  apart: fc.boolean(),
})
type Edit = typeof anEdit extends fc.Arbitrary<infer Value> ? Value : never

function edited({ weights, gate, acceptable, dropped, apart }: Edit): StandardContent {
  const content = weighted(Object.fromEntries(keys.map((key, at) => [key, weights[at] ?? 1])))
  const [section] = content.sections
  const criteria = section!.criteria.filter(({ key }) => key !== dropped).map((one) => (one.key === 'smiled' ? { ...one, gate } : one))
  const second = { ...section!, key: 'second', criteria: criteria.slice(2) }
  return { ...content, zone: { ...zone, acceptable }, sections: apart && second.criteria.length > 0 ? [{ ...section!, criteria: criteria.slice(0, 2) }, second] : [{ ...section!, criteria }] }
}

const step = fc.oneof(
  fc.record({ do: fc.constant('edit' as const), edit: anEdit }),
  fc.record({ do: fc.constant('publish' as const), edit: anEdit }),
  fc.record({ do: fc.constant('recalculate' as const), version: fc.nat() }),
  fc.record({ do: fc.constant('undo' as const) }),
)

test('an edit, a publication, a recalculation and its undo, in any order, leave published figures exactly as they were', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 8 }), async (steps) => {
      const { manager, standardId, versionId } = await aRecalculable()
      const content = await contentOf(manager, versionId)
      const untouched = await publishedFigures(manager)
      const done: { id: string; before: unknown }[] = []
      let newest = 1
      const back = async () => {
        const last = done.pop()
        if (!last) return
        await undoRecalculation(manager, { standardId, id: last.id, reason: 'Taken back' })
        expect(await publishedFigures(manager)).toEqual(last.before)
      }
      for (const one of steps) {
        const before = await publishedFigures(manager)
        if (one.do === 'edit') {
          await openNextDraft(manager, { standardId })
          const draft = await withTenant(manager, (tx) => tx.standardVersion.findFirstOrThrow({ where: { organizationId: manager.organizationId, standardId, state: 'draft' }, select: { revision: true } }))
          await saveDraft(manager, { standardId, revision: draft.revision, content: edited(one.edit) })
        }
        if (one.do === 'publish') newest = await publishNext(manager, standardId, edited(one.edit))
        if (one.do === 'edit' || one.do === 'publish') expect(await publishedFigures(manager)).toEqual(before)
        if (one.do === 'recalculate') {
          const id = await recalculate(manager, standardId, 1 + (one.version % newest)).catch((error: { code?: string }) => {
            if (error.code === 'recalculation_nothing') return null
            throw error
          })
          if (id) done.push({ id, before })
          expect((await publishedFigures(manager)).differences).toBe(0)
        }
        if (one.do === 'undo') await back()
      }
      while (done.length > 0) await back()
      expect(await publishedFigures(manager)).toEqual(untouched)
      expect(await contentOf(manager, versionId)).toEqual(content)
    }),
    { numRuns: 4, endOnFailure: true },
  )
}, 240_000)
