import 'server-only'
import type { ScenarioContent, StandardContent } from '@/lib/domain/standard/content'
import { minutesOfVisit, photosNeeded } from '@/lib/domain/visit/brief'
import { ScenarioDraft } from '@/lib/domain/visit/scenario.schema'
import { keepingStates, movableStates, type MovedVisits } from '@/lib/domain/visit/version-move'
import type { Tx } from '../tenant'

type Version = { id: string; standardId: string }
type Whole = Version & { content: StandardContent }

/** Closed waves stand still, whatever is left in them. */
const onOlder = (organizationId: string, { id, standardId }: Version) => ({
  organizationId, standardVersionId: { not: id }, standardVersion: { standardId }, wave: { state: { not: 'closed' as const } },
})

export async function countPlannedOnOlder(tx: Tx, organizationId: string, version: Version): Promise<{ movable: number; keeping: number }> {
  const where = onOlder(organizationId, version)
  const movable = await tx.visit.count({ where: { ...where, state: { in: [...movableStates] } } })
  const keeping = await tx.visit.count({ where: { ...where, state: { in: [...keepingStates] } } })
  return { movable, keeping }
}

/**
 * Pins the version to every planned visit of its standard that nobody can have begun. A visit accepted meanwhile keeps what it has.
 * @returns those moved, by the version they had
 */
export async function movePlanned(tx: Tx, organizationId: string, version: Whole): Promise<MovedVisits[]> {
  const found = await tx.visit.findMany({
    where: { ...onOlder(organizationId, version), state: { in: [...movableStates] } },
    select: { id: true, scenarioId: true, standardVersion: { select: { number: true } } },
    orderBy: { id: 'asc' },
  })
  const moved = new Set(await pin(tx, organizationId, version, found))
  const went = found.filter(({ id }) => moved.has(id))
  const numbers = [...new Set(went.map(({ standardVersion }) => standardVersion.number))]
  return numbers.map((number) => ({ number, visitIds: went.filter(({ standardVersion }) => standardVersion.number === number).map(({ id }) => id) }))
}

/** Pins the older version again to those of the visits that still have the newer one and that nobody can have begun. @returns their ids */
export async function putBackPlanned(tx: Tx, organizationId: string, { newer, older, visitIds }: { newer: Version; older: Whole; visitIds: readonly string[] }): Promise<string[]> {
  const found = await tx.visit.findMany({
    where: { organizationId, id: { in: [...visitIds] }, standardVersionId: newer.id, state: { in: [...movableStates] }, wave: { state: { not: 'closed' } } },
    select: { id: true, scenarioId: true },
    orderBy: { id: 'asc' },
  })
  return pin(tx, organizationId, older, found)
}

/** Of the visits those whose history says that they were moved from the one version to the other. */
export async function movedFrom(tx: Tx, organizationId: string, { visitIds, from, to }: { visitIds: readonly string[]; from: number; to: number }): Promise<string[]> {
  const told = await tx.auditEntry.findMany({
    where: { organizationId, subjectId: { in: [...visitIds] }, subjectKind: 'visit', event: 'visit.version_moved', details: { equals: { number: to, from } } },
    select: { subjectId: true },
    distinct: ['subjectId'],
    orderBy: { subjectId: 'asc' },
  })
  return told.map(({ subjectId }) => subjectId)
}

/** How many of the visits have this version now. */
export const countPinned = (tx: Tx, organizationId: string, { id }: Version, visitIds: readonly string[]): Promise<number> =>
  tx.visit.count({ where: { organizationId, id: { in: [...visitIds] }, standardVersionId: id } })

/** The version with its minutes and photos, one statement a scenario. */
async function pin(tx: Tx, organizationId: string, version: Whole, visits: readonly { id: string; scenarioId: string }[]): Promise<string[]> {
  const scenarios = await tx.scenario.findMany({
    where: { organizationId, id: { in: [...new Set(visits.map(({ scenarioId }) => scenarioId))] } },
    select: { id: true, content: true },
    orderBy: { id: 'asc' },
  })
  const pinned: string[] = []
  for (const scenario of scenarios) {
    const content: ScenarioContent = ScenarioDraft.parse(scenario.content)
    const ids = visits.filter(({ scenarioId }) => scenarioId === scenario.id).map(({ id }) => id)
    const rows = await tx.visit.updateManyAndReturn({
      where: { organizationId, id: { in: ids }, state: { in: [...movableStates] } },
      data: {
        standardVersionId: version.id,
        minutes: minutesOfVisit(version.content, content),
        photosNeeded: photosNeeded(version.content, content.kind),
        revision: { increment: 1 },
      },
      select: { id: true },
    })
    pinned.push(...rows.map(({ id }) => id))
  }
  return pinned
}
