import { expect, test } from 'vitest'
import { withTenant } from '@/lib/data/tenant'
import { AllowRecording, allowRecording } from '@/lib/usecases/settings/allow-recording'
import { readSettings } from '@/lib/usecases/settings/read-settings'
import { asMigrator } from '../../support/past-the-wall'
import { anActor, newOrganization } from '../../support/world'

const others = ['manager', 'reviewer', 'executive', 'regional_manager', 'branch_manager', 'shopper'] as const
const yes = { recordsPeople: 'yes' as const, because: 'Both sides agree at the beginning of the call' }

async function anOwner() {
  const organization = await newOrganization()
  return { organization, owner: await anActor(organization.id, 'owner') }
}

test('recording people is off; the owner allows it with its ground, and the history says when', async () => {
  const { organization, owner } = await anOwner()
  expect(await readSettings(owner)).toMatchObject({ recordsPeople: false, recordsPeopleBecause: '' })
  await allowRecording(owner, yes)
  expect(await readSettings(owner)).toMatchObject({ recordsPeople: true, recordsPeopleBecause: yes.because })
  await allowRecording(owner, yes)
  await allowRecording(owner, { recordsPeople: 'no', because: 'what was typed before' })
  expect(await readSettings(owner)).toMatchObject({ recordsPeople: false, recordsPeopleBecause: '' })
  const told = await withTenant(owner, (tx) =>
    tx.auditEntry.findMany({ where: { organizationId: organization.id, event: { startsWith: 'organization.recording' } }, orderBy: { id: 'asc' }, select: { event: true, actorUserId: true } }),
  )
  expect(told).toEqual(['allowed', 'forbidden'].map((what) => ({ event: `organization.recording_${what}`, actorUserId: owner.userId })))
})

test('without a ground it is not allowed, neither by the form nor behind it', async () => {
  const { organization } = await anOwner()
  expect([AllowRecording.safeParse({ recordsPeople: 'yes', because: '  ' }).success, AllowRecording.safeParse({ recordsPeople: 'no', because: '' }).success, AllowRecording.safeParse({ recordsPeople: 'maybe' }).success]).toEqual([false, true, false])
  await expect(asMigrator().query(`update "Organization" set "recordsPeople" = true where id = $1`, [organization.id])).rejects.toThrow('organization_records_people')
})

test.each(others)('a %s does not decide it', async (role) => {
  const { organization, owner } = await anOwner()
  await expect(allowRecording(await anActor(organization.id, role), yes)).rejects.toMatchObject({ code: 'forbidden' })
  expect(await readSettings(owner)).toMatchObject({ recordsPeople: false })
})

test('an owner decides for their own organisation alone', async () => {
  const [one, other] = [await anOwner(), await anOwner()]
  await allowRecording(one.owner, yes)
  expect(await readSettings(other.owner)).toMatchObject({ recordsPeople: false })
})
