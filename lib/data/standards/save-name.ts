import 'server-only'
import type { Tx } from '../tenant'

/** Whether the name was another one before. */
export async function saveName(tx: Tx, organizationId: string, standardId: string, name: string): Promise<boolean> {
  const { count } = await tx.standard.updateMany({ where: { organizationId, id: standardId, name: { not: name } }, data: { name } })
  return count > 0
}
