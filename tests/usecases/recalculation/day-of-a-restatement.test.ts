import { expect, it } from 'vitest'
import { momentIn } from '@/components/moment'
import { atTime } from '@/lib/data/clock'
import { withTenant } from '@/lib/data/tenant'
import type { WhyArea } from '@/lib/domain/scorecard/why-mean'
import { correctAnswer } from '@/lib/usecases/reviews/correct-answer'
import { explainReview } from '@/lib/usecases/reviews/explain-review'
import { explainMean } from '@/lib/usecases/scorecards/explain-mean'
import { aRecalculable } from '../../support/recalculation'
import { yes } from '../../support/report-world'

/** Half past midnight of the 23rd in Vilnius. */
const night = new Date('2030-11-22T22:30:00Z')

const said = ({ at, timeZone }: { at: string; timeZone: string }) => new Intl.DateTimeFormat('sv-SE', { ...momentIn(timeZone), month: '2-digit', timeZoneName: undefined }).format(new Date(at)).replace(' kl. ', ' ')

it('"Why" says a correction’s day and hour in the organisation’s zone, and on a review’s desk in the visit’s', async () => {
  const { manager, organizationId, standardId, programme, visits } = await aRecalculable()
  const { visitId } = visits[0]!
  await atTime(night, () => correctAnswer(manager, { visitId, revision: 1, criterionKey: 'greeted', answer: yes, reason: 'The receipt says so' }))
  const network = async () => ((await explainMean(manager, { of: 'network', standard: `${standardId}.on_site`, period: programme.waves[0]!.id }, 'en')) as WhyArea).closed?.restated.map(said)
  const review = async () => (await explainReview(manager, { visitId }, 'en')).restated.map(said)
  const moveTo = (timeZone: string) => withTenant(manager, (tx) => tx.organization.updateMany({ where: { id: organizationId }, data: { timeZone } }))
  await moveTo('Europe/Vilnius')
  expect([await network(), await review()]).toEqual([['2030-11-23 00:30'], ['2030-11-23 00:30']])
  await moveTo('America/New_York')
  expect([await network(), await review()]).toEqual([['2030-11-22 17:30'], ['2030-11-23 00:30']])
})
