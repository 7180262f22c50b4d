import 'server-only'
import { slugOf } from '@/lib/domain/people/slug'
import { now } from './clock'
import { newCode, newId } from './ids'
import { withoutTenant, type Tx } from './tenant'

/** Every living organisation, oldest first: the worker passes the wall of each in turn. */
export async function listOrganizationIds(): Promise<string[]> {
  const rows = await withoutTenant({ reason: 'jobs' }, (tx) =>
    tx.organization.findMany({ where: { deletedAt: null }, orderBy: { id: 'asc' }, select: { id: true } }),
  )
  return rows.map(({ id }) => id)
}

/** Every organisation there has been: files of one that is gone are still its own. */
export async function listAllOrganizationIds(): Promise<string[]> {
  const rows = await withoutTenant({ reason: 'jobs' }, (tx) => tx.organization.findMany({ orderBy: { id: 'asc' }, select: { id: true } }))
  return rows.map(({ id }) => id)
}

type NewOrganization = { id: string; name: string; industry: string; baseLanguage: string; timeZone: string; currency: string }

/** Writes an organisation under the first free address made of its name, with the root of its tree. Answers the slug. */
export async function insertOrganization(tx: Tx, organization: NewOrganization): Promise<string> {
  const wanted = slugOf(organization.name)
  for (let attempt = 1; ; attempt++) {
    const slug = attempt === 1 ? wanted : attempt < 20 ? `${wanted.slice(0, 36)}-${attempt}` : `${wanted.slice(0, 30)}-${newCode().toLowerCase()}`
    const { count } = await tx.organization.createMany({ data: [{ ...organization, slug, createdAt: now() }], skipDuplicates: true })
    if (count === 0) continue
    const regionId = newId()
    const root = { organizationId: organization.id, id: regionId, name: organization.name, path: [regionId], createdAt: now() }
    await tx.region.create({ data: root, select: { id: true } })
    return slug
  }
}

export type OrganizationSettings = {
  name: string
  slug: string
  industry: string
  baseLanguage: string
  timeZone: string
  currency: string
  jurisdiction: string
  /** Whether shoppers may record people, and the ground the owner named. */
  recordsPeople: boolean
  recordsPeopleBecause: string
}

const settings = { name: true, slug: true, industry: true, baseLanguage: true, timeZone: true, currency: true, jurisdiction: true, recordsPeople: true, recordsPeopleBecause: true } as const

export const findSettings = (tx: Tx, id: string): Promise<OrganizationSettings> =>
  tx.organization.findUniqueOrThrow({ where: { id }, select: settings })

export const saveSettings = (tx: Tx, id: string, changes: Pick<OrganizationSettings, 'name' | 'baseLanguage' | 'timeZone' | 'currency'>) =>
  tx.organization.update({ where: { id }, data: changes, select: { id: true } })

export const saveRecording = (tx: Tx, id: string, changes: Pick<OrganizationSettings, 'recordsPeople' | 'recordsPeopleBecause'>) =>
  tx.organization.update({ where: { id }, data: changes, select: { id: true } })

/** Whether shoppers of this organisation may record people. */
export const mayRecordPeople = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.organization.findUniqueOrThrow({ where: { id }, select: { recordsPeople: true } })).recordsPeople
