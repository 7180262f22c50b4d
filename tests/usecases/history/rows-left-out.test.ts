import { beforeEach, describe, expect, it } from 'vitest'
import { withTenant } from '@/lib/data/tenant'
import type { HistoryError } from '@/lib/domain/history/read-lines'
import { rowsToMend } from '@/lib/domain/import/rows-to-mend'
import { languages, type Language } from '@/lib/domain/language'
import type { Actor } from '@/lib/domain/people/actor'
import { bringAll, historyFile, readHistory } from '../../support/history'
import { aVersion } from '../../support/published'
import { someContent } from '../../support/standard'
import { aBranch, anActor, newOrganization } from '../../support/world'
import { closeWave } from '@/lib/usecases/campaigns/close-wave'
import { confirmHistory } from '@/lib/usecases/history/bring-history'
import { mapHistory } from '@/lib/usecases/history/map-history'
import { listHistoryErrors, viewHistory } from '@/lib/usecases/history/view-history'
import { csvResponse } from '@/lib/web/csv-file'

const head = 'Branch code;Date;Total score;Wave;Visits;Greeting'
const file = (...lines: string[]) => historyFile([head, ...lines].join('\n'))
const words = { line: 'Row', why: 'Why', whyOf: (errors: readonly HistoryError[]) => errors.map(({ code }) => code).join(', ') }

let owner: Actor
let organizationId: string
let root: string

beforeEach(async () => {
  const organization = await newOrganization()
  ;({ id: organizationId, rootRegionId: root } = organization)
  owner = await anActor(organizationId, 'owner')
  await aVersion(organizationId, someContent(['greeted', 'smiled']))
  await aBranch(organizationId, root, { code: 'V-01' })
})

const sentBack = async (runId: string, language: Language) => csvResponse('rows.csv', rowsToMend(await listHistoryErrors(owner, { runId }), words, language), language).text()
const leftOut = async (runId: string) => (await listHistoryErrors(owner, { runId })).rows.map(({ line, errors }) => [line, ...errors.map(({ code }) => code)])
const close = async (name: string) => {
  const { id: waveId } = await withTenant(owner, (tx) => tx.wave.findFirstOrThrow({ where: { organizationId, name }, select: { id: true } }))
  await closeWave(owner, { waveId })
}

describe('rows left out', () => {
  it.each(languages)('come back from the file they were mended in, in %s, and again if one was forgotten', async (language) => {
    const { runId } = await readHistory(owner, file('V-1;2024-04-05;-;"West, - 1; =";1;70.5', 'V-2;2024-04-06;81,5;;;-', 'V-01;2024-04-07;82.5;;;'))
    const first = await sentBack(runId, language)
    const [score, section] = language === 'en' ? [',81.5,', ',70.5,'] : [';"81,5";', ';"70,5";']
    for (const figure of [score, section]) expect(first).toContain(figure)
    const second = await readHistory(owner, historyFile(first.replace('V-1', 'V-01')))
    expect(second.view.preview).toMatchObject({
      lines: [{ code: 'V-01', total: null, sections: { greeting: 70_500_000 }, period: { name: 'West, - 1; =' } }], leftOut: [{ line: 3, errors: [{ code: 'branch_unknown' }] }],
    })
    const third = await readHistory(owner, historyFile((await sentBack(second.runId, language)).replace('V-2', 'V-01')))
    expect(third.view.preview).toMatchObject({ lines: [{ code: 'V-01', on: '2024-04-06', total: 81_500_000, sections: {} }], leftOut: [] })
  })

  it('of an import that is done are those that do not stand, whatever has closed or come since', async () => {
    const lines = ['V-01;2024-04-05;80;;;', 'V-9;2024-04-05;80;;;', 'V-01;2024-07-05;70;;;', ';;;;;', 'V-01;2024-07-05;70;;;']
    const runId = await bringAll(owner, file(...lines))
    expect(await leftOut(runId)).toEqual([[3, 'branch_unknown'], [6, 'line_twice']])
    await close('2024 Q2')
    expect(await leftOut(runId)).toEqual([[3, 'branch_unknown'], [6, 'line_twice']])
    const again = await readHistory(owner, file(...lines))
    await mapHistory(owner, { runId: again.runId, skipDuplicates: false })
    await confirmHistory(owner, { runId: again.runId })
    expect(await leftOut(runId)).toEqual([[3, 'branch_unknown'], [6, 'line_twice']])
    expect(await leftOut(again.runId)).toEqual([[2, 'period_closed'], [3, 'branch_unknown']])
    const { result } = await viewHistory(owner, { runId })
    expect(result).toMatchObject({ lines: 2, leftOut: 2 })
  })

  it('of an import that is done stay in its file when nothing is in their way any more', async () => {
    const runId = await bringAll(owner, file('V-01;2024-04-05;80;;;', 'V-9;2024-04-05;80;;;'))
    await aBranch(organizationId, root, { code: 'V-9' })
    expect(await leftOut(runId)).toEqual([[3]])
  })
})
