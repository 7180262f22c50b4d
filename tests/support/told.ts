import { listChoices } from '@/lib/data/published/choices'
import { listPastAnswers } from '@/lib/data/published/past-answers'
import { listPastReports } from '@/lib/data/published/past-reports'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { keptOf } from '@/lib/domain/scorecard/subject'
import { compareBranches } from '@/lib/usecases/scorecards/compare-branches'
import { compareCommon } from '@/lib/usecases/scorecards/compare-common'
import { explainMean } from '@/lib/usecases/scorecards/explain-mean'
import { viewArea } from '@/lib/usecases/scorecards/view-area'
import { viewBranch } from '@/lib/usecases/scorecards/view-branch'
import { viewCriterion } from '@/lib/usecases/scorecards/view-criterion'
import { viewStandard } from '@/lib/usecases/scorecards/view-standard'

type Asked = { waveId: string; /** A wave after it, to be compared with. */ nextId: string | null; standardId: string; regionId: string; branchIds: readonly string[]; criterion: string; /** All of the standard. */ keys: readonly string[] }

/** Said beside a figure of what became of its visits since: today's figure, and the list of corrections. */
const since = new Set(['restated', 'restatements', 'kept', 'closed'])
/** What a criterion is called and where it stands is told in the standard's newest words. */
const words = new Set(['name', 'section', 'link', 'owner'])
const isSince = (key: string, value: unknown) => since.has(key) || (key === 'published' && typeof value === 'boolean')
const asClosed = (value: unknown, without: ReadonlySet<string> = new Set()): unknown =>
  JSON.parse(JSON.stringify(value, (key, one: unknown) => (isSince(key, one) || without.has(key) ? undefined : typeof one === 'bigint' ? String(one) : one)))

async function commonBefore(reader: Actor, standardId: string, beforeWaveId: string, waveId: string) {
  const { view } = await compareCommon(reader, { standard: `${standardId}.on_site`, beforeWaveId, waveId })
  if ('tooMany' in view) throw new Error('too many reports')
  return { published: view.published.before, common: view.common.before, versions: view.versions.before }
}

/** What is scored again over common criteria, past the scores that are kept in memory. */
const answersOf = (reader: Actor, standardId: string, waveId: string, keys: readonly string[]) => withTenant(reader, async (tx) => {
  const choice = (await listChoices(tx)).find((one) => one.standardId === standardId)!
  const reports = await listPastReports(tx, { standardId, channel: choice.channel, kept: keptOf(choice) }, [waveId], { kind: 'network' })
  const answers = await listPastAnswers(tx, reports.map(({ reportId }) => reportId), keys)
  return { reports, answers: answers.sort((one, other) => (one.reportId < other.reportId ? -1 : 1)) }
})

/** Everything a reader is told of a closed wave, on every page that tells of it, without what is said of the time since. */
export async function toldOf(reader: Actor, { waveId, nextId, standardId, regionId, branchIds, criterion, keys }: Asked) {
  const asked = { standard: `${standardId}.on_site`, period: waveId }
  const area = async (of: string | null) => {
    const found = await viewArea(reader, { ...asked, regionId: of })
    if (found === 'empty') throw new Error('nothing is published')
    const { fixFirst, critical, waves } = found.view
    return { view: { ...found.view, fixFirst: [], fixGroups: [], critical: [], waves: waves.filter(({ id }) => id === waveId) }, fixes: asClosed([fixFirst, critical], words) }
  }
  const compared = await compareBranches(reader, asked)
  if (typeof compared === 'string') throw new Error(compared)
  const standard = await viewStandard(reader, { standardId, ...asked })
  if (standard === 'empty') throw new Error(standard)
  const { view } = await viewCriterion(reader, { ...asked, key: criterion })
  return asClosed({
    network: await area(null),
    region: await area(regionId),
    branches: await Promise.all(branchIds.map(async (branchId) => {
      const { found } = await viewBranch(reader, { ...asked, branchId })
      const { reading, counts, group, zone, version, change, broken, mixed, networkMean, sections } = found!.view
      return { reading, counts, group, zone, version, change, broken, mixed, networkMean, sections }
    })),
    compare: compared.view,
    why: await Promise.all([
      explainMean(reader, { of: 'network', ...asked }, 'en'), explainMean(reader, { of: 'network', section: 'greeting', ...asked }, 'en'), ...branchIds.map((id) => explainMean(reader, { of: 'branch', id, ...asked }, 'en')),
    ]),
    criteria: asClosed(standard.criteria.flatMap(({ lines }) => lines).sort((one, other) => (one.key < other.key ? -1 : 1)), words),
    versions: standard.versions.map(({ number, waves }) => ({ number, visits: waves.filter(({ id }) => id === waveId) })).filter(({ visits }) => visits.length > 0),
    common: nextId && await commonBefore(reader, standardId, waveId, nextId),
    answers: await answersOf(reader, standardId, waveId, keys),
    criterion: view.waves.filter(({ id }) => id === waveId),
  })
}
