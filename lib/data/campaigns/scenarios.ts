import 'server-only'
import { Problem } from '@/lib/domain/problem'
import type { ScenarioContent } from '@/lib/domain/standard/content'
import { ScenarioDraft } from '@/lib/domain/visit/scenario.schema'
import { newId } from '../ids'
import type { Tx } from '../tenant'

export type ScenarioFound = { id: string; kind: ScenarioContent['kind']; content: ScenarioContent; archived: boolean; revision: number }

const columns = { id: true, kind: true, content: true, archivedAt: true, revision: true } as const

/** The campaign's own copies, in the order of the standard. */
export async function insertScenarios(tx: Tx, organizationId: string, campaignId: string, scenarios: readonly ScenarioContent[]): Promise<void> {
  await tx.scenario.createMany({
    data: scenarios.map((content, index) => ({
      organizationId, id: newId(), campaignId, key: content.key, kind: content.kind, content, orderKey: String(index).padStart(4, '0'),
    })),
  })
}

export async function listScenarios(tx: Tx, organizationId: string, campaignId: string): Promise<ScenarioFound[]> {
  const rows = await tx.scenario.findMany({ where: { organizationId, campaignId }, select: columns, orderBy: [{ orderKey: 'asc' }, { id: 'asc' }] })
  return rows.map(({ content, archivedAt, ...row }) => ({ ...row, content: ScenarioDraft.parse(content), archived: archivedAt !== null }))
}

/** @throws Problem 'not_found', also for a scenario of another campaign */
export async function findScenario(tx: Tx, organizationId: string, campaignId: string, scenarioId: string): Promise<ScenarioFound> {
  const row = await tx.scenario.findFirst({ where: { organizationId, campaignId, id: scenarioId }, select: columns })
  if (!row) throw new Problem('not_found')
  const { content, archivedAt, ...rest } = row
  return { ...rest, content: ScenarioDraft.parse(content), archived: archivedAt !== null }
}

/** Guarded by the revision its author saw. @throws Problem 'changed_meanwhile' */
export async function saveScenarioContent(tx: Tx, organizationId: string, scenario: { id: string; revision: number; content: ScenarioContent }): Promise<void> {
  const { id, revision, content } = scenario
  const { count } = await tx.scenario.updateMany({ where: { organizationId, id, revision }, data: { content, revision: { increment: 1 } } })
  if (count === 0) throw new Problem('changed_meanwhile')
}

export const saveScenarioArchived = (tx: Tx, organizationId: string, scenarioId: string, archivedAt: Date | null) =>
  tx.scenario.updateMany({ where: { organizationId, id: scenarioId }, data: { archivedAt } })
