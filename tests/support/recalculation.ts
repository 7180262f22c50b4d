import { findVersion } from '@/lib/data/standards/find-version'
import { countRollupDifferences } from '@/lib/data/rollups/rebuild'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import type { StandardContent, Zone } from '@/lib/domain/standard/content'
import { closeWave } from '@/lib/usecases/campaigns/close-wave'
import { confirmRecalculation } from '@/lib/usecases/recalculation/confirm-recalculation'
import { previewRecalculation } from '@/lib/usecases/recalculation/preview-recalculation'
import { openNextDraft } from '@/lib/usecases/standards/open-next-draft'
import { publishStandard } from '@/lib/usecases/standards/publish-standard'
import { saveDraft } from '@/lib/usecases/standards/save-draft'
import { aProgramme, makeVisits, yesBut, type MadeVisit } from './published'
import { aPublishedStandard, aYesNo, someContent } from './standard'
import { aBranch, anActor, newOrganization } from './world'

export const keys = ['greeted', 'smiled', 'thanked', 'clean']
export const zone: Zone = { acceptable: 600, desired: 900, origin: 'management', setOn: '2026-01-01', author: 'Ops' }

/** Four yes-or-no questions of these weights, each worth its weight. */
export const weighted = (weights: Partial<Record<string, number>> = {}, over: Partial<StandardContent> = {}): StandardContent => {
  const content = someContent(keys)
  const criteria = keys.map((key) => aYesNo(key, { weightMilli: (weights[key] ?? 1) * 1_000 }))
  return { ...content, zone, sections: [{ ...content.sections[0]!, criteria }], ...over }
}

/** The same, the smile asked only where the greeting was given. */
export const hanging = (weights: Parameters<typeof weighted>[0] = {}): StandardContent => {
  const content = weighted(weights)
  const condition = { match: 'all' as const, clauses: [{ about: 'answer' as const, criterionKey: 'greeted', is: 'equal' as const, value: 'yes' }] }
  return { ...content, sections: content.sections.map((section) => ({ ...section, criteria: section.criteria.map((one) => (one.key === 'smiled' ? { ...one, condition } : one)) })) }
}

/** Two branches of two regions with published visits in an open and a closed wave: 75.0 and 50.0 each. */
export async function aRecalculable(content = weighted(), failing: string[][] = [['greeted'], ['greeted', 'smiled']]) {
  const organization = await newOrganization()
  const organizationId = organization.id
  const manager = await anActor(organizationId, 'manager', { name: 'Rasa' })
  const { standardId, versionId } = await aPublishedStandard(manager, content)
  const programme = await aProgramme(organizationId, standardId, [
    { name: 'Spring', startsOn: '2026-04-01', endsOn: '2026-06-30' },
    { name: 'Summer', startsOn: '2026-07-01', endsOn: '2026-09-30' },
  ])
  const branch = await aBranch(organizationId, organization.rootRegionId, { name: 'Gedimino 9', timeZone: 'UTC' })
  const other = await aBranch(organizationId, organization.rootRegionId, { name: 'Pilies 3', timeZone: 'UTC' })
  const made = (branchId: string, wave: number, on: string, failed: string[]): MadeVisit => ({
    branchId, regionId: organization.rootRegionId, waveId: programme.waves[wave]!.id, versionId, on, answers: yesBut(content, { failed }),
  })
  const visits = await makeVisits(organizationId, programme, new Map([[versionId, content]]), [
    made(branch.id, 0, '2026-05-04', failing[0] ?? []), made(other.id, 0, '2026-05-05', failing[1] ?? []),
    made(branch.id, 1, '2026-08-04', failing[0] ?? []), made(other.id, 1, '2026-08-05', failing[1] ?? []),
  ])
  await closeWave(manager, { waveId: programme.waves[0]!.id })
  return { organization, organizationId, manager, standardId, versionId, branch, other, programme, visits }
}

/** The next version, published; its number. */
export async function publishNext(manager: Actor, standardId: string, content: StandardContent): Promise<number> {
  await openNextDraft(manager, { standardId })
  const draft = await withTenant(manager, (tx) => tx.standardVersion.findFirstOrThrow({ where: { organizationId: manager.organizationId, standardId, state: 'draft' }, select: { revision: true } }))
  const { revision } = await saveDraft(manager, { standardId, revision: draft.revision, content })
  return (await publishStandard(manager, { standardId, revision, meaning: [] })).number
}

export async function recalculate(manager: Actor, standardId: string, number: number, reason = 'The greeting counts twice'): Promise<string> {
  const { id } = await previewRecalculation(manager, { standardId, number })
  await confirmRecalculation(manager, { standardId, id, reason })
  return id
}

/** Everything readers' figures are made of, without who wrote it and how often. */
export async function publishedFigures(actor: Actor) {
  const { organizationId } = actor
  return withTenant(actor, async (tx) => ({
    visits: await tx.$queryRaw`
      select p.id::text, p."standardVersionId"::text, p."scoredUnderId"::text, p.scoring::text, p.service, p.official, p.outcome, p.completeness, p.incomplete,
        p."boundLow", p."boundHigh", p."criticalFailures", p.explanation from published_visit p where p."organizationId" = ${organizationId}::uuid order by p.id`,
    answers: await tx.reportAnswer.findMany({ where: { organizationId }, orderBy: [{ reportId: 'asc' }, { criterionKey: 'asc' }] }),
    branches: await tx.branchRollup.findMany({ where: { organizationId }, orderBy: [{ branchId: 'asc' }, { month: 'asc' }, { waveId: 'asc' }, { standardVersionId: 'asc' }] }),
    sections: await tx.sectionRollup.findMany({ where: { organizationId }, orderBy: [{ branchId: 'asc' }, { month: 'asc' }, { waveId: 'asc' }, { standardVersionId: 'asc' }, { sectionKey: 'asc' }] }),
    criteria: await tx.criterionRollup.findMany({
      where: { organizationId }, orderBy: [{ branchId: 'asc' }, { month: 'asc' }, { waveId: 'asc' }, { standardVersionId: 'asc' }, { criterionKey: 'asc' }],
    }),
    waves: await tx.wave.findMany({ where: { organizationId }, select: { id: true, figures: true, state: true }, orderBy: { id: 'asc' } }),
    actions: await tx.action.findMany({
      where: { organizationId, state: { not: 'dropped' } }, orderBy: { id: 'asc' },
      select: { id: true, state: true, holding: true, criterionKey: true, dueOn: true, openedByVisitId: true, lastVisitId: true },
    }),
    differences: await countRollupDifferences(tx),
  }))
}

export const contentOf = (actor: Actor, versionId: string) => withTenant(actor, async (tx) => (await findVersion(tx, actor.organizationId, versionId)).content)
