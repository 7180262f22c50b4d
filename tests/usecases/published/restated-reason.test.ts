import { expect, it } from 'vitest'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { freezeFigures } from '@/lib/domain/visit/wave-figures'
import { explainReport } from '@/lib/usecases/published/explain-report'
import { viewReport } from '@/lib/usecases/published/view-report'
import { correctAnswer } from '@/lib/usecases/reviews/correct-answer'
import { excludeVisit } from '@/lib/usecases/reviews/exclude-visit'
import { includeVisit } from '@/lib/usecases/reviews/include-visit'
import { explainMean } from '@/lib/usecases/scorecards/explain-mean'
import { viewArea } from '@/lib/usecases/scorecards/view-area'
import { someContent } from '../../support/standard'
import { yes } from '../../support/report-world'
import { aPublishedReport } from '../../support/reviewed'
import { anActor } from '../../support/world'

const secret = { corrected: 'Rasa mixed up the two clerks', included: 'The owner asked for it back', excluded: 'Water main broke' }

it('a correction’s reason reaches reviewers and managers alone; what was written for readers reaches them', async () => {
  const content = { ...someContent(['greeted', 'smiled']), zone: { acceptable: 800, desired: 900, origin: 'management' as const, setOn: '2026-01-01', author: 'Ops' } }
  const { organization, branch, manager, reviewer, branchManager, visit, visitId } = await aPublishedReport({ content })
  const { reportNumber, waveId } = visit
  const organizationId = organization.id
  const figures = freezeFigures([{ branchId: branch.id, branch: 'A', regionPath: [organization.rootRegionId], scored: 1, sumService: 65_000_000n, sumOfficial: 65_000_000n, criticalFailures: 0 }], [])
  await withTenant(manager, (tx) => tx.wave.update({ where: { organizationId_id: { organizationId, id: waveId } }, data: { state: 'closed', figures }, select: { id: true } }))
  await correctAnswer(manager, { visitId, revision: 1, criterionKey: 'smiled', answer: { ...yes, comment: '' }, reason: secret.corrected })
  await excludeVisit(manager, { visitId, reason: secret.excluded })
  await includeVisit(manager, { visitId, reason: secret.included })

  const period = waveId
  const report = (actor: Actor) => explainReport(actor, { reportNumber }, 'en')
  const branchMean = (actor: Actor) => explainMean(actor, { of: 'branch', id: branch.id, period }, 'en')
  const networkMean = (actor: Actor) => explainMean(actor, { of: 'network', period }, 'en')
  const network = (actor: Actor) => viewArea(actor, { regionId: null, period })
  const region = (actor: Actor) => viewArea(actor, { regionId: organization.rootRegionId, period })
  const executive = await anActor(organizationId, 'executive')
  const regional = await anActor(organizationId, 'regional_manager', { scope: { kind: 'regions', regionIds: [organization.rootRegionId] } })
  // Another role beside it takes nothing away from what is kept from an executive.
  const both: Actor = { ...(await anActor(organizationId, 'executive')), roles: ['executive', 'manager'] }

  expect((await report(branchManager)).restated).toMatchObject([
    { cause: 'included', reason: null }, { cause: 'excluded', reason: secret.excluded }, { cause: 'corrected', reason: null, old: 50_000_000, new: 100_000_000 },
  ])
  for (const [actor, reads] of [
    [branchManager, [report, branchMean]],
    [regional, [report, branchMean, region]],
    [executive, [report, branchMean, networkMean, network]],
    [both, [report, branchMean, networkMean, network]],
  ] as const)
    for (const read of reads) {
      const told = JSON.stringify(await read(actor))
      expect(told).toContain(secret.excluded)
      for (const hidden of [secret.corrected, secret.included]) expect(told).not.toContain(hidden)
    }
  expect(JSON.stringify(await viewReport(branchManager, { reportNumber }, 'en'))).not.toContain(secret.corrected)
  for (const read of [report, branchMean, networkMean, network]) for (const text of Object.values(secret)) expect(JSON.stringify(await read(manager))).toContain(text)
  for (const text of Object.values(secret)) expect(JSON.stringify(await report(reviewer))).toContain(text)
})
