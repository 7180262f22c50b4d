import { performance } from 'node:perf_hooks'
import { countRollupDifferences } from '@/lib/data/rollups/rebuild'
import { database, withTenant } from '@/lib/data/tenant'
import { systemActor } from '@/lib/domain/people/actor'
import { confirmHistory, importHistory } from '@/lib/usecases/history/bring-history'
import { undoHistory } from '@/lib/usecases/history/undo-history'
import { uploadHistory } from '@/lib/usecases/history/upload-history'
import { viewHistory } from '@/lib/usecases/history/view-history'
import { aVersion } from '../support/published'
import { someContent } from '../support/standard'
import { aBranch, anActor, newOrganization } from '../support/world'
import { print, statementsSent } from './measure'

/** 50,000 past audits of 400 branches over ten years, with a total and a section each: seconds of each step, statements of the import. */
const [ROWS, BRANCHES, YEARS] = [50_000, 400, 10]
const MOST = { seconds: 60, statements: 150 }

const { id: organizationId, rootRegionId } = await newOrganization()
const owner = await anActor(organizationId, 'owner')
await aVersion(organizationId, someContent(['greeted']))
for (let at = 0; at < BRANCHES; at++) await aBranch(organizationId, rootRegionId, { code: `V-${at}`, name: `Branch ${at}` })

const day = (at: number) => new Date(Date.UTC(2015, 0, 1 + ((at * 37) % (YEARS * 365)))).toISOString().slice(0, 10)
const lines = Array.from({ length: ROWS }, (_, at) => `V-${at % BRANCHES},${day(at)},${(at * 7) % 101},${1 + (at % 3)},${(at * 11) % 101}`)
const bytes = new TextEncoder().encode(['Branch,Date,Score,Visits,Greeting', ...lines].join('\n'))

async function timed<Result>(figure: string, work: () => Promise<Result>, most?: typeof MOST): Promise<Result> {
  const [began, before] = [performance.now(), statementsSent()]
  const result = await work()
  const seconds = Math.round((performance.now() - began) / 10) / 100
  const statements = statementsSent() - before
  print({ figure, seconds, statements, rows: ROWS, ...(most ? { target: most, pass: seconds <= most.seconds && statements <= most.statements } : {}) })
  return result
}

const { runId } = await timed('history, upload', () => uploadHistory(owner, { fileName: 'past.csv', bytes }))
const { preview } = await timed('history, preview', () => viewHistory(owner, { runId }))
print({ figure: 'history, lines understood', lines: preview?.counts.lines, leftOut: preview?.counts.leftOut })
await timed('history, confirm', () => confirmHistory(owner, { runId }))
await timed('history, bring in', () => importHistory(systemActor(organizationId), { runId }), MOST)
await timed('history, undo', () => undoHistory(owner, { runId }))
print({ figure: 'history, differences', differences: await withTenant(owner, countRollupDifferences) })
await (await database()).$disconnect()
