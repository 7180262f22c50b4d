import 'server-only'
import type { ScenarioContent, StandardContent } from '@/lib/domain/standard/content'
import { minutesOfVisit, photosNeeded } from '@/lib/domain/visit/brief'
import { ScenarioDraft } from '@/lib/domain/visit/scenario.schema'
import { keepingStates, movableStates } from '@/lib/domain/visit/version-move'
import type { Tx } from '../tenant'

type Version = { id: string; standardId: string }

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
 * Pins the version to every planned visit of its standard that nobody can have begun, with its minutes and photos: one statement a
 * scenario. A visit accepted meanwhile keeps what it has. The ids of those moved.
 */
export async function movePlanned(tx: Tx, organizationId: string, version: Version & { content: StandardContent }): Promise<string[]> {
  const where = { ...onOlder(organizationId, version), state: { in: [...movableStates] } }
  const found = await tx.visit.findMany({ where, select: { id: true, scenarioId: true }, orderBy: { id: 'asc' } })
  const scenarios = await tx.scenario.findMany({
    where: { organizationId, id: { in: [...new Set(found.map(({ scenarioId }) => scenarioId))] } },
    select: { id: true, content: true },
    orderBy: { id: 'asc' },
  })
  const moved: string[] = []
  for (const scenario of scenarios) {
    const content: ScenarioContent = ScenarioDraft.parse(scenario.content)
    const ids = found.filter(({ scenarioId }) => scenarioId === scenario.id).map(({ id }) => id)
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
    moved.push(...rows.map(({ id }) => id))
  }
  return moved
}
