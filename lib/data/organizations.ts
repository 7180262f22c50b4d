import 'server-only'
import { withoutTenant } from './tenant'

/** Every living organisation, oldest first: the worker passes the wall of each in turn. */
export async function listOrganizationIds(): Promise<string[]> {
  const rows = await withoutTenant({ reason: 'jobs' }, (tx) =>
    tx.organization.findMany({ where: { deletedAt: null }, orderBy: { id: 'asc' }, select: { id: true } }),
  )
  return rows.map(({ id }) => id)
}
