import { expect, test } from 'vitest'
import { restatedGroups } from '@/lib/domain/scorecard/restated-groups'
import { undoRecalculation } from '@/lib/usecases/recalculation/undo-recalculation'
import { explainMean } from '@/lib/usecases/scorecards/explain-mean'
import { viewArea } from '@/lib/usecases/scorecards/view-area'
import { excludeVisit } from '@/lib/usecases/reviews/exclude-visit'
import { aRecalculable, publishNext, recalculate, weighted } from '../../support/recalculation'

test('of a closed wave each recalculation and each undoing is told once, with its visits behind it and the undone ones marked', async () => {
  const { manager, standardId, programme, visits } = await aRecalculable()
  const asked = { standard: `${standardId}.on_site`, period: programme.waves[0]!.id }
  const groups = async () => {
    const page = await viewArea(manager, { regionId: null, ...asked })
    return page === 'empty' ? [] : restatedGroups(page.restatements).map(({ recalculation, lines }) => [recalculation?.deed ?? null, recalculation?.number ?? null, recalculation?.undoneAt != null, lines.length])
  }
  const number = await publishNext(manager, standardId, weighted({ greeted: 5 }))
  const first = await recalculate(manager, standardId, number)
  expect(await groups()).toEqual([['applied', 2, false, 2]])
  await undoRecalculation(manager, { standardId, id: first, reason: 'Too early' })
  expect(await groups()).toEqual([['undone', 2, false, 2], ['applied', 2, true, 2]])
  await recalculate(manager, standardId, number, 'Once more')
  await excludeVisit(manager, { visitId: visits[0]!.visitId, reason: 'Seen again' })
  expect(await groups()).toEqual([[null, null, false, 1], ['applied', 2, false, 2], ['undone', 2, false, 2], ['applied', 2, true, 2]])
  const why = await explainMean(manager, { of: 'network', ...asked }, 'en')
  expect(why.kind === 'area' && why.closed).toMatchObject({
    more: 0,
    restated: [
      { cause: 'excluded', many: null, undone: false }, { reason: 'Once more', many: { deed: 'applied', number: 2, count: 2 }, undone: false },
      { reason: 'Too early', many: { deed: 'undone', count: 2 } }, { many: { deed: 'applied', count: 2 }, undone: true },
    ],
  })
})
