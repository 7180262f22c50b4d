import { atTime } from '@/lib/data/clock'
import { findReview } from '@/lib/data/reviews/find-review'
import { readAnswers } from '@/lib/data/reviews/answers'
import { withTenant } from '@/lib/data/tenant'
import { addDays } from '@/lib/domain/visit/days'
import { inviteMember } from '@/lib/usecases/members/invite-member'
import { correctAnswer } from '@/lib/usecases/reviews/correct-answer'
import { excludeVisit } from '@/lib/usecases/reviews/exclude-visit'
import { withdrawVisit } from '@/lib/usecases/reviews/withdraw-visit'
import { openNextDraft } from '@/lib/usecases/standards/open-next-draft'
import { at, hoursAfter } from '../plan/calendar'
import type { Programme, SeededWave } from './programme'
import type { World } from './world'

/** What happens to reports after their readers have seen them, and what is prepared for the next wave. */
export async function liveAfterwards(world: World, { standardId, waves }: Programme): Promise<void> {
  const { manager, owner, moment, company } = world
  const running = waves.at(-1)!
  const closed = waves.at(-2)!
  const [first, second, third] = await publishedIn(world, running)
  if (first) await atTime(hoursAfter(moment, -50), () => withdrawVisit(manager, { visitId: first, reason: 'The shopper had confused two branches; the receipt is of the other one.', replace: true }))
  if (second) await atTime(hoursAfter(moment, -80), () => excludeVisit(manager, { visitId: second, reason: 'A burst pipe that morning: half of the counter was closed.' }))
  if (third) await atTime(hoursAfter(moment, -28), () => correctPublished(world, third))
  const [restated] = await publishedIn(world, closed)
  if (restated) {
    // After the closing: the wave keeps its official figures and lists the restatement.
    const after = at(addDays(closed.endsOn, 20), '11:00', company.timeZone)
    await atTime(after, () => excludeVisit(manager, { visitId: restated, reason: 'Found later: the branch was open for training only that day.' }))
  }
  if (!company.lively) return
  await atTime(hoursAfter(moment, -96), () => openNextDraft(manager, { standardId }))
  await atTime(hoursAfter(moment, -30), () => inviteMember(owner, { email: 'greta@rasa.example', name: 'Greta Noreikaitė', role: 'reviewer', regionIds: [], branchIds: [], language: 'lt' }))
}

/** Published visits of a wave in ordinary branches, the oldest first: those with few or telling figures are left alone. */
async function publishedIn(world: World, wave: SeededWave): Promise<string[]> {
  const ordinary = world.branches.filter(({ plan }) => plan.quality > -0.5 && plan.quality < 1 && plan.opened > 300)
  const rows = await withTenant(world.manager, (tx) =>
    tx.visit.findMany({
      where: { organizationId: world.organizationId, waveId: wave.id, state: 'published', scoring: 'scored', branchId: { in: ordinary.map(({ id }) => id) } },
      orderBy: [{ visitedOn: 'asc' }, { windowStart: 'asc' }, { branch: { code: 'asc' } }],
      select: { id: true },
    }),
  )
  return rows.map(({ id }) => id).filter((_, index) => index % 5 === 2)
}

async function correctPublished(world: World, visitId: string): Promise<void> {
  const { manager } = world
  const { revision, answers } = await withTenant(manager, async (tx) => {
    const { report } = await findReview(tx, manager, visitId)
    return { revision: report.currentScore, answers: (await readAnswers(tx, world.organizationId, report.id)).answers }
  })
  const wrong = Object.entries(answers).find(([, answer]) => answer.state === 'answered' && answer.value.type === 'option' && answer.value.key === 'no')
  if (!wrong) return
  const [criterionKey, answer] = wrong
  await correctAnswer(manager, {
    visitId, revision, criterionKey, answer: { ...answer, state: 'answered', value: { type: 'option', key: 'yes' } },
    reason: 'The branch manager showed the camera still of the counter: it was done.',
  })
}
