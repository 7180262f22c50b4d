import { beforeEach, describe, expect, it } from 'vitest'
import type { HistoryError } from '@/lib/domain/history/read-lines'
import { rowsToMend } from '@/lib/domain/import/rows-to-mend'
import { languages, type Language } from '@/lib/domain/language'
import type { Actor } from '@/lib/domain/people/actor'
import { historyFile, readHistory } from '../../support/history'
import { aVersion } from '../../support/published'
import { someContent } from '../../support/standard'
import { aBranch, anActor, newOrganization } from '../../support/world'
import { listHistoryErrors } from '@/lib/usecases/history/view-history'
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
})
