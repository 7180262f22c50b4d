import { beforeAll, expect, it } from 'vitest'
import { atTime } from '@/lib/data/clock'
import { listChoices } from '@/lib/data/published/choices'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { confirmHistory } from '@/lib/usecases/history/bring-history'
import { mapHistory } from '@/lib/usecases/history/map-history'
import { uploadHistory } from '@/lib/usecases/history/upload-history'
import { viewPrecision } from '@/lib/usecases/planner/view-precision'
import { viewArea } from '@/lib/usecases/scorecards/view-area'
import { viewStandard } from '@/lib/usecases/scorecards/view-standard'
import { historyFile } from '../../support/history'
import { aProgramme, aVersion, makeVisits, yesBut } from '../../support/published'
import { aYesNo, someContent } from '../../support/standard'
import { aBranch, anActor, newOrganization } from '../../support/world'

const keys = ['greeted', 'smiled', 'thanked']
const content = someContent(keys)
const heavier = { ...content, sections: [{ ...content.sections[0]!, criteria: keys.map((key, at) => aYesNo(key, at === 0 ? { weightMilli: 2_000 } : {})) }] }
const later = <T>(work: () => Promise<T>) => atTime(new Date('2026-11-15T12:00:00Z'), work)

let organizationId: string
let owner: Actor
let [service, other] = ['', '']

beforeAll(async () => {
  const { id, rootRegionId: root } = await newOrganization()
  organizationId = id
  owner = await anActor(id, 'owner')
  const branches = await Promise.all(['V-01', 'V-02', 'V-03'].map((code) => aBranch(id, root, { code, name: code })))
  const first = await aVersion(id, content)
  service = first.standardId
  const second = await aVersion(id, heavier, { standardId: service, number: 2 })
  const contents = new Map([[first.versionId, content], [second.versionId, heavier]])
  const programme = await aProgramme(id, service, [{ name: 'Spring', startsOn: '2026-03-01', endsOn: '2026-05-31' }, { name: 'Autumn', startsOn: '2026-09-01', endsOn: '2026-11-30' }], { minimumVisits: 5 })
  const made = (branch: number, wave: number, versionId: string, on: string) => ({ branchId: branches[branch]!.id, regionId: root, waveId: programme.waves[wave]!.id, versionId, on, answers: yesBut(content) })
  await later(() => makeVisits(id, programme, contents, [made(0, 0, first.versionId, '2026-04-01'), made(1, 0, first.versionId, '2026-04-02'), made(0, 1, second.versionId, '2026-10-01'), made(1, 1, second.versionId, '2026-10-02')]))
  await withTenant(owner, (tx) => tx.campaign.updateMany({ where: { organizationId, id: programme.campaignId }, data: { feeMinor: 1500, expenseCapMinor: 500 } }))
  // A standard of two years ago.
  const old = await aVersion(id, content, { name: 'Apples' })
  other = old.standardId
  const before = await aProgramme(id, other, [{ name: 'Long ago', startsOn: '2024-03-01', endsOn: '2024-05-31' }])
  await later(() => makeVisits(id, before, new Map([[old.versionId, content]]), [{ branchId: branches[0]!.id, regionId: root, waveId: before.waves[0]!.id, versionId: old.versionId, on: '2024-04-01', answers: yesBut(content) }]))
})

const bring = (standardId: string, gather: 'quarter' | 'year', ...lines: string[]) => later(async () => {
  const { runId } = await uploadHistory(owner, historyFile(['Branch;Date;Score', ...lines].join('\n'), `${gather}.csv`))
  await mapHistory(owner, { runId, standardId, gather })
  await confirmHistory(owner, { runId })
})

/** What is told without anybody asking for the period of a file. */
const told = () => later(async () => {
  const standard = `${service}.on_site`
  const opened = await viewArea(owner, { regionId: null })
  const all = await viewArea(owner, { regionId: null, standard, period: 'all' })
  const months = await viewArea(owner, { regionId: null, standard, period: '12m' })
  const card = await viewStandard(owner, { standardId: service })
  const planned = await viewPrecision(owner, { plusMinus: 10, goal: 'branch', page: 1, standard, period: 'all' })
  const offered = await viewPrecision(owner, { plusMinus: 10, goal: 'branch', page: 1 })
  if ([opened, all, months, card, planned, offered].includes('empty')) throw new Error('something is published')
  return [opened, all, months, card, planned, offered].filter((one) => one !== 'empty').map((one) => ({
    standard: one.subject.choice.name, wave: one.subject.wave?.name ?? null, minimum: one.subject.minimum, fee: 'fee' in one ? one.fee : null,
    versions: 'versions' in one ? one.versions.map(({ number, waves, inForce }) => ({ number, waves: waves.map(({ name, visits }) => [name, visits]), inForce: inForce.branches })) : null,
  }))
})

it('a file with audits after the last wave changes neither what opens, nor minimum and price, nor where a version stands', async () => {
  const before = await told()
  expect(before.map(({ standard, wave, minimum }) => [standard, wave, minimum])).toEqual([
    ['Café service', 'Autumn', 5], ['Café service', null, 5], ['Café service', null, 5], ['Café service', 'Autumn', 5], ['Café service', null, 5], ['Café service', 'Autumn', 5],
  ])
  expect(before[3]!.versions).toEqual([{ number: 2, waves: [['Autumn', 2]], inForce: 2 }, { number: 1, waves: [['Spring', 2]], inForce: 0 }])
  expect(before[4]!.fee).toMatchObject({ feeMinor: 1500, expenseCapMinor: 500 })

  // A branch that was visited since, and one that never was.
  await bring(service, 'quarter', 'V-01;2026-11-12;20', 'V-03;2026-11-13;90')
  // And a year of the old standard, which ends after everything else.
  await bring(other, 'year', 'V-02;2026-02-01;40')
  expect((await withTenant(owner, listChoices)).map(({ name, waves }) => [name, waves.map((one) => one.name)])).toEqual([
    ['Café service', ['Spring', 'Autumn', '2026 Q4']], ['Apples', ['Long ago', '2026']],
  ])
  expect(await told()).toEqual(before)
})
