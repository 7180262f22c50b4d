import 'server-only'
import type { BranchFields } from '@/lib/domain/branch/branch.schema'
import { toStoredHours } from '@/lib/domain/branch/opening-hours.schema'
import { Problem } from '@/lib/domain/problem'
import { now } from '../clock'
import { dateOf, todayUtc } from '../days'
import { newId } from '../ids'
import type { Tx } from '../tenant'
import { refusing } from '../violation'

const columnsOf = ({ openingHours, attributes, openedOn, ...plain }: BranchFields) => ({
  ...plain,
  openingHours: toStoredHours(openingHours),
  attributes: Object.fromEntries(attributes.map(({ key, value }) => [key, value])),
  openedOn: openedOn ? dateOf(openedOn) : null,
})

/** A new branch, standing in its region since it opened, at the latest from today. @throws Problem 'branch_code_taken' */
export async function insertBranch(tx: Tx, organizationId: string, fields: BranchFields, regionId: string): Promise<string> {
  const id = newId()
  await refusing(tx.branch.create({ data: { organizationId, id, ...columnsOf(fields), createdAt: now() }, select: { id: true } }))
  const from = fields.openedOn && fields.openedOn < todayUtc() ? fields.openedOn : todayUtc()
  await tx.branchPlacement.create({ data: { organizationId, id: newId(), branchId: id, regionId, fromDate: dateOf(from) }, select: { id: true } })
  return id
}

type Save = { branchId: string; revision: number; fields: BranchFields }

/** Guarded by the revision its author saw. @throws Problem 'changed_meanwhile' | 'branch_code_taken' */
export async function saveBranch(tx: Tx, organizationId: string, { branchId, revision, fields }: Save): Promise<void> {
  const { count } = await refusing(
    tx.branch.updateMany({ where: { organizationId, id: branchId, revision }, data: { ...columnsOf(fields), revision: { increment: 1 } } }),
  )
  if (count === 0) throw new Problem('changed_meanwhile')
}
