import { describe, expect, it } from 'vitest'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import type { Answers } from '@/lib/domain/report/answer'
import type { StandardContent } from '@/lib/domain/standard/content'
import { openReport } from '@/lib/usecases/field/open-report'
import { packVisit } from '@/lib/usecases/field/pack-visit'
import { approveReport } from '@/lib/usecases/reviews/approve-report'
import { correctAnswer } from '@/lib/usecases/reviews/correct-answer'
import { returnReport } from '@/lib/usecases/reviews/return-report'
import { takeReview } from '@/lib/usecases/reviews/take-review'
import { viewReview } from '@/lib/usecases/reviews/view-review'
import { acceptVisit } from '@/lib/usecases/visits/accept-visit'
import { assignVisit } from '@/lib/usecases/visits/assign-visit'
import { retractVisit } from '@/lib/usecases/visits/retract-visit'
import { aProgrammeWithVisit } from '../../support/programme'
import { no, yes } from '../../support/report-world'
import { send, stateOf } from '../../support/reviewed'
import { aYesNo, someContent } from '../../support/standard'
import { anActor } from '../../support/world'

/** Whether the terrace was swept is asked only where there is one. */
const content: StandardContent = {
  ...someContent([]),
  sections: someContent([]).sections.map((section) => ({
    ...section,
    criteria: [
      aYesNo('greeted'), aYesNo('thanked'),
      aYesNo('swept', { condition: { match: 'all', clauses: [{ about: 'branch', attribute: 'terrace', is: 'equal', value: 'yes' }] } }),
    ],
  })),
}
const answersFor = (terrace: string): Answers => ({ greeted: no(), thanked: yes, ...(terrace === 'yes' ? { swept: no() } : {}) })
const askedFor = (terrace: string) => ['greeted', ...(terrace === 'yes' ? ['swept'] : []), 'thanked']
const other = (terrace: string) => (terrace === 'yes' ? 'no' : 'yes')

const setTerrace = (manager: Actor, terrace: string) =>
  withTenant(manager, (tx) => tx.branch.updateMany({ where: { organizationId: manager.organizationId }, data: { attributes: { terrace } } }))

/** A visit accepted while the branch was so. */
async function accepted(terrace: string) {
  const world = await aProgrammeWithVisit('assigned', { content, publishPolicy: 'at_once' })
  await setTerrace(world.manager, terrace)
  await acceptVisit(world.shopper, { visitId: world.visitId })
  return world
}

/** The same, sent and taken by its reviewer. */
async function taken(terrace: string) {
  const world = await accepted(terrace)
  const { shopper, visitId, organization } = world
  await openReport(shopper, { visitId })
  await send(shopper, visitId, 1, answersFor(terrace))
  const reviewer = await anActor(organization.id, 'reviewer')
  await takeReview(reviewer, { visitId })
  return { ...world, reviewer }
}

const counted = ({ organizationId, userId }: Actor, visitId: string) =>
  withTenant({ organizationId, userId }, async (tx) => {
    const answers = await tx.reportAnswer.findMany({ where: { organizationId, report: { visitId } }, orderBy: { criterionKey: 'asc' }, select: { criterionKey: true } })
    const report = await tx.report.findFirstOrThrow({ where: { organizationId, visitId }, select: { currentScore: true, reportScores: { orderBy: { revision: 'asc' }, select: { service: true, incomplete: true } } } })
    return { asked: answers.map(({ criterionKey }) => criterionKey), scores: report.reportScores, revision: report.currentScore }
  })

describe.each(['yes', 'no'])('a branch whose terrace was "%s" when the visit was accepted, and is not so later', (terrace) => {
  const [before, after] = terrace === 'yes' ? [33_333_333, 66_666_667] : [50_000_000, 100_000_000]

  it('the phone asks by the attributes it was packed with, and what it sends is taken', async () => {
    const { shopper, manager, visitId } = await accepted(terrace)
    const packed = async () => (await packVisit(shopper, { visitId, language: 'en' })).desk?.form.context.branchAttributes
    expect(await packed()).toEqual({ terrace })
    await setTerrace(manager, other(terrace))
    expect(await packed()).toEqual({ terrace })
    await openReport(shopper, { visitId })
    expect(await send(shopper, visitId, 1, answersFor(terrace))).toMatchObject({ created: true })
    expect(await counted(manager, visitId)).toEqual({ asked: askedFor(terrace), scores: [{ service: before, incomplete: false }], revision: 1 })
  })

  it('a correction after publication moves its own answer alone', async () => {
    const { manager, visitId } = await taken(terrace)
    await approveReport(manager, { visitId, revision: 1 })
    await setTerrace(manager, other(terrace))
    await correctAnswer(manager, { visitId, revision: 1, criterionKey: 'greeted', answer: yes, reason: 'The receipt says so' })
    expect(await counted(manager, visitId)).toEqual({ asked: askedFor(terrace), scores: [before, after].map((service) => ({ service, incomplete: false })), revision: 2 })
    expect(await stateOf(manager, visitId)).toMatchObject({ visit: { state: 'published', scoring: 'scored' }, rollupDifferences: 0 })
    const seen = await viewReview(manager, { visitId }, 'en')
    expect(seen.sheet.sections.flatMap(({ criteria }) => criteria.map(({ key }) => key)).sort()).toEqual(askedFor(terrace))
  })

  it('a report that was returned is asked the same when it comes back', async () => {
    const { reviewer, shopper, manager, visitId } = await taken(terrace)
    await correctAnswer(reviewer, { visitId, revision: 1, criterionKey: 'greeted', answer: yes, reason: 'The receipt says so' })
    await returnReport(reviewer, { visitId, questions: [{ criterionKey: 'thanked', question: 'By whom?' }] })
    await setTerrace(manager, other(terrace))
    await send(shopper, visitId, 2, answersFor(terrace))
    await takeReview(reviewer, { visitId })
    expect(await counted(manager, visitId)).toMatchObject({ asked: askedFor(terrace), scores: [before, after, before, after].map((service) => ({ service, incomplete: false })) })
  })
})

it('a visit that is accepted again is asked by what the branch is then', async () => {
  const { manager, organization, visitId } = await accepted('yes')
  await setTerrace(manager, 'no')
  await retractVisit(manager, { visitId })
  const second = await anActor(organization.id, 'shopper')
  await assignVisit(manager, { visitId, shopperId: second.shopperId! })
  await acceptVisit(second, { visitId })
  expect((await packVisit(second, { visitId, language: 'en' })).desk?.form.context.branchAttributes).toEqual({ terrace: 'no' })
})
