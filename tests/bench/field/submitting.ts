import type { Turn } from '../harness/compare'
import { request, type Ask } from '../harness/load'
import { tellTwins } from '../site/plain-twin'
import type { Site } from '../site/start-site'
import { type BegunVisit, fieldOf } from './begun-visits'

const TWIN = 'submit'

/**
 * Sends reports through the product's own route, and the same statement through a bare one. Each needs visits nobody has sent yet:
 * `ready` makes as many as a round will use.
 */
export async function submitting(site: Site, slug: string) {
  const begin = await fieldOf(site.urls, slug)
  let waiting: BegunVisit[] = []
  const next = (): BegunVisit => {
    const visit = waiting.pop()
    if (!visit) throw new Error('no visit is left to report on')
    return visit
  }
  const put = async (url: string, { cookie, body }: Pick<BegunVisit, 'cookie' | 'body'>) => {
    const { status, body: answer } = await request(url, { method: 'PUT', headers: { cookie, 'content-type': 'application/json' }, body })
    if (status !== 201) throw new Error(`a report was answered ${status}: ${answer.toString('utf8').slice(0, 200)}`)
    return JSON.parse(answer.toString('utf8')) as { receipt: string }
  }
  const send = (visit: BegunVisit) => put(`${site.fieldUrl}/api/v1/orgs/${slug}/visits/${visit.visitId}/submissions/1`, visit)
  const ready = async ({ requests }: Pick<Turn, 'requests'>) => {
    waiting = await begin(requests)
  }

  // The statement is noted while one report is sent; what a process keeps from its first is not part of every report.
  await ready({ requests: 2 })
  await send(next())
  const noted = next()
  await tellTwins(site.fieldUrl, { step: 'start' })
  const { receipt } = await send(noted)
  await tellTwins(site.fieldUrl, { step: 'stop', name: TWIN })

  const own: Ask = () => send(next())
  const bare: Ask = () => {
    const { reportId, body } = next()
    return put(`${site.fieldUrl}/api/bench-twin/submit/${TWIN}/${reportId}?${new URLSearchParams({ report: noted.reportId, receipt })}`, { cookie: '', body })
  }
  return { own, bare, ready }
}
