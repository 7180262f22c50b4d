import http from 'node:http'
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { startService, workerArguments } from '../../../scripts/lib/app.mjs'
import { inData } from '../../../scripts/lib/paths.mjs'
import { sleep } from '../../../scripts/lib/processes.mjs'
import { onStop } from '../../../scripts/lib/stopping.mjs'
import { page } from '../harness/load'
import { signIn } from '../site/past-wall'
import type { Site } from '../site/start-site'

const LOOK_AGAIN_MS = 20
const NEWLINE = 10

export type ReportsFile = {
  workers: number[]
  /** The way of a long table: left to the worker, made, fetched. Answers how many reports it holds. */
  byWorker: () => Promise<number>
  /** The way of a short one, of one branch: sent while it is read. */
  asRead: (branchId: string) => Promise<number>
}

/** The published reports of an organisation's one standard as CSV, with a worker or more beside the site as a customer has it. */
export async function reportsFile(site: Site, { slug, standard, workers = 1 }: { slug: string; standard: string; workers?: number }): Promise<ReportsFile> {
  const started = Array.from({ length: workers }, (_, at) => startService('worker', workerArguments, { env: site.env, log: inData(`bench-worker-${at + 1}.log`) }))
  const email = `executive@${slug}.example`
  const cookie = await signIn(site.urls, email)
  // What is asked for here is asked of the site's database; nothing has been asked of any before.
  Object.assign(process.env, site.env)
  const { findActor } = await import('@/lib/data/memberships')
  const { requestExport } = await import('@/lib/usecases/exports/request-export')
  const client = new pg.Client({ connectionString: site.urls.migrator })
  await client.connect()
  onStop(() => client.end())
  const { rows } = await client.query<{ id: string }>('select id::text as id from "User" where email = $1', [email])
  const actor = await findActor(rows[0]!.id, slug)
  if (!actor) throw new Error(`${email} has no place in ${slug}`)
  const asked = { standard, period: 'all' }
  // Whoever asks for a file stands on the page that offers it.
  await page(`${site.appUrl}/${slug}/scorecards`, cookie)(0)
  return {
    workers: started.map(({ pid }) => pid),
    byWorker: async () => {
      const { id } = await requestExport(actor, { requestKey: randomUUID(), language: 'en', asked: { what: 'reports', format: 'csv', ...asked } })
      await ended(client, id)
      return linesAt(`${site.appUrl}/api/v1/orgs/${slug}/exports/runs/${id}`, cookie)
    },
    asRead: async (branchId) => {
      // A person may take some files a minute; what is measured is how they are sent.
      await client.query(`delete from "RateLimit" where key like 'download.%'`)
      return linesAt(`${site.appUrl}/api/v1/orgs/${slug}/exports/reports?${new URLSearchParams({ lines: 'reports', ...asked, branchId })}`, cookie)
    },
  }
}

async function ended(client: pg.Client, id: string): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ state: string; errorCode: string | null }>('select state::text as state, "errorCode" from "ExportRun" where id = $1', [id])
    const { state, errorCode } = rows[0]!
    if (state === 'done') return
    if (state !== 'queued' && state !== 'running') throw new Error(`the file ended as ${state}: ${errorCode}`)
    await sleep(LOOK_AGAIN_MS)
  }
}

/** Fetches a table and keeps nothing of it. @returns its lines without the header */
function linesAt(url: string, cookie: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = http.get(url, { headers: { cookie, 'accept-language': 'en', 'accept-encoding': 'identity' } }, (answer) => {
      let lines = 0
      answer.on('data', (bytes: Buffer) => {
        for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) lines += 1
      })
      answer.on('error', reject)
      answer.on('end', () => (answer.statusCode === 200 ? resolve(lines - 1) : reject(new Error(`${url} answered ${answer.statusCode}`))))
    })
    sent.on('error', reject)
  })
}
