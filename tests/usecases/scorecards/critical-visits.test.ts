import { expect, it } from 'vitest'
import { criticalOf } from '@/lib/domain/scorecard/critical'
import { closeWave } from '@/lib/usecases/campaigns/close-wave'
import { excludeVisit } from '@/lib/usecases/reviews/exclude-visit'
import { viewArea } from '@/lib/usecases/scorecards/view-area'
import { aProgramme, aVersion, makeVisits, yesBut } from '../../support/published'
import { aYesNo, someContent } from '../../support/standard'
import { aBranch, anActor, newOrganization } from '../../support/world'

const gates = ['licence', 'exits']
const content = { ...someContent(), sections: [{ ...someContent().sections[0]!, criteria: [aYesNo('greeted'), ...gates.map((key) => aYesNo(key, { gate: 'zeroes_visit' }))] }] }

it('a visit that fails two gates is one of the visits with a critical failure, in a closed wave as it was closed', async () => {
  const { id: organizationId, rootRegionId: root } = await newOrganization()
  const owner = await anActor(organizationId, 'owner')
  const { standardId, versionId } = await aVersion(organizationId, content)
  const branch = await aBranch(organizationId, root, { name: 'Bridge Street' })
  const far = await aBranch(organizationId, root, { name: 'Far away' })
  const programme = await aProgramme(organizationId, standardId, [{ name: 'Spring', startsOn: '2026-04-01', endsOn: '2026-06-30' }])
  const waveId = programme.waves[0]!.id
  const [bad] = await makeVisits(organizationId, programme, new Map([[versionId, content]]), [[branch.id, gates], [branch.id, []], [far.id, []]].map(([branchId, failed], at) => (
    { branchId: branchId as string, regionId: root, waveId, versionId, on: `2026-05-0${at + 1}`, answers: yesBut(content, { failed: failed as string[] }) }
  )))
  const told = async (period: string) => {
    const found = await viewArea(owner, { regionId: null, standard: `${standardId}.on_site`, period })
    if (found === 'empty') throw new Error('something is published')
    return criticalOf(found.view.reading)
  }
  const asClosed = { failures: 2, visits: 3, gated: 1 }
  expect([await told(waveId), await told('all')]).toEqual([asClosed, asClosed])
  await closeWave(owner, { waveId })
  expect(await told(waveId)).toEqual(asClosed)
  await excludeVisit(owner, { visitId: bad!.visitId, reason: 'The door was open all day' })
  expect([await told(waveId), await told('all')]).toEqual([asClosed, { failures: 0, visits: 2, gated: 0 }])
})
