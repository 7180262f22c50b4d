import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { newId } from '@/lib/data/ids'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { compareBranches } from '@/lib/usecases/scorecards/compare-branches'
import { viewArea } from '@/lib/usecases/scorecards/view-area'
import { inPartAsked, partNamed } from '@/lib/web/part-asked'
import { aProgramme, aVersion, makeVisits, yesBut } from '../support/published'
import { someContent } from '../support/standard'
import { aBranch, anActor, aRegion, newOrganization } from '../support/world'

const content = someContent(['greeted'])

describe('an address that names a part of the network', () => {
  let [north, south, foreign] = ['', '', '']
  let standard: string
  let branchIds: string[]
  let executive: Actor
  let regional: Actor
  beforeAll(async () => {
    const organization = await newOrganization()
    ;[north, south] = [(await aRegion(organization, 'North')).id, (await aRegion(organization, 'South')).id]
    foreign = (await aRegion(await newOrganization(), 'Foreign')).id
    const version = await aVersion(organization.id, content)
    standard = `${version.standardId}.on_site`
    const programme = await aProgramme(organization.id, version.standardId, [{ name: 'Q2', startsOn: '2026-04-01', endsOn: '2026-06-30' }])
    const parts = [north, south]
    branchIds = (await Promise.all(parts.map((regionId) => aBranch(organization.id, regionId)))).map(({ id }) => id)
    const made = parts.map((regionId, at) => ({
      branchId: branchIds[at]!, regionId, waveId: programme.waves[0]!.id, versionId: version.versionId, on: '2026-05-05', answers: yesBut(content, { failed: [] }),
    }))
    await makeVisits(organization.id, programme, new Map([[version.versionId, content]]), made)
    executive = await anActor(organization.id, 'executive')
    regional = await anActor(organization.id, 'regional_manager', { scope: { kind: 'regions', regionIds: [south] } })
  })
  const compared = async (actor: Actor, named: string | undefined) => {
    const { found, strayed } = await inPartAsked(named, (regionId) => compareBranches(actor, { regionId }))
    return typeof found === 'string' ? found : [found.view.region?.id ?? null, strayed]
  }

  it('is told what is shown instead, in the same way whether it is absent, foreign, not this reader’s or no id', async () => {
    expect(await compared(executive, north)).toEqual([north, false])
    expect(await compared(executive, undefined)).toEqual([null, false])
    for (const named of [newId(), foreign, 'no id']) expect(await compared(executive, named)).toEqual([null, true])
    expect(await compared(regional, south)).toEqual([south, false])
    for (const named of [north, newId(), foreign, 'no id']) expect(await compared(regional, named)).toEqual([south, true])
  })

  it('hides no fault of our own: a stored row that does not parse is thrown, and nothing else is shown instead', async () => {
    const torn = z.array(z.object({ name: z.number() }))
    const looked: (string | undefined)[] = []
    const shown = inPartAsked(north, (regionId) => {
      looked.push(regionId)
      return withTenant(executive, async (tx) => torn.parse(await tx.$queryRaw`select name from "Region" where id = ${regionId}::uuid`))
    })
    await expect(shown).rejects.toMatchObject({ message: 'a stored row does not parse' })
    expect(looked).toEqual([north])
  })

  it('opens nothing to whoever may not have the page at all', async () => {
    const own = await anActor(executive.organizationId, 'branch_manager', { scope: { kind: 'branches', branchIds } })
    for (const named of [undefined, north, 'no id']) await expect(compared(own, named)).rejects.toThrow('NEXT_HTTP_ERROR_FALLBACK;404')
  })

  it('says the same of a standard of another organisation as of one that is nowhere', async () => {
    const elsewhere = await aVersion((await newOrganization()).id, content)
    const unmet = async (asked: { standard?: string; period?: string }) => {
      const found = await viewArea(executive, { regionId: null, ...asked })
      return typeof found === 'string' ? found : [found.subject.unmet, found.subject.wave?.name]
    }
    expect(await unmet({ standard })).toEqual([null, 'Q2'])
    for (const standardId of [elsewhere.standardId, newId(), 'nowhere']) expect(await unmet({ standard: `${standardId}.on_site` })).toEqual(['standard', 'Q2'])
    for (const period of [newId(), 'soon']) expect(await unmet({ standard, period })).toEqual(['period', 'Q2'])
  })
})

it('reads the first name an address gives a part', () => {
  expect(['region', 'scope'].map((name) => partNamed({ [name]: 'x' }))).toEqual(['x', 'x'])
  expect([{}, { region: '' }, { region: ['a', 'b'] }].map(partNamed)).toEqual([undefined, undefined, undefined])
})
