import { type BrowserContext, chromium } from '@playwright/test'
import { limits, type Weight, weighPage, weighShell } from '../../e2e/support/weigh'
import { chromiumFlags, findChromium } from '../../scripts/lib/chromium.mjs'
import { onStop, runAndStop } from '../../scripts/lib/stopping.mjs'
import { fieldOf } from './field/begun-visits'
import { tell } from './harness/figures'
import { request } from './harness/load'
import { officePages } from './site/office-pages'
import { placesOf, signIn } from './site/past-wall'
import { startSite } from './site/start-site'

const publicPages = ['/', '/sign-in', '/sign-up', '/reset', '/verify?token=nothing', '/invitation/nothing']

/** What a page fetches of scripts before the first tap, all of it packed, nothing cached: every page of the office, the public ones, the phone's. */
await runAndStop(async () => {
  const site = await startSite('S')
  const begin = await fieldOf(site.urls, 'bench')
  const [sent, begun] = await begin(2)
  const { status } = await request(`${site.appUrl}/api/v1/orgs/bench/visits/${sent!.visitId}/submissions/1`, { method: 'PUT', headers: { cookie: sent!.cookie, 'content-type': 'application/json' }, body: sent!.body })
  if (status !== 201) throw new Error(`a report was answered ${status}`)
  const { dashboards, office } = await officePages(site.urls, 'bench', await placesOf(site.urls, 'bench'), sent!.visitId)
  const visit = `/field/bench/${begun!.visitId}`

  const browser = await chromium.launch({ ...(await findChromium()), args: chromiumFlags() })
  onStop(() => browser.close())
  const as = async (cookie: string): Promise<BrowserContext> => {
    const context = await browser.newContext({ baseURL: site.appUrl, serviceWorkers: 'block' })
    const cookies = cookie.split('; ').filter(Boolean).map((pair) => ({ name: pair.slice(0, pair.indexOf('=')), value: pair.slice(pair.indexOf('=') + 1), url: site.appUrl }))
    await context.addCookies(cookies)
    return context
  }
  const owner = await signIn(site.urls, 'owner@bench.example')
  const sides = [['public', '', publicPages], ['phone', begun!.cookie, ['/field', visit, `${visit}/report`, '/field/earnings', '/field/profile']], ['office', owner, office], ['dashboards', owner, dashboards]] as const
  for (const [kind, cookie, paths] of sides) {
    const context = await as(cookie)
    const page = await context.newPage()
    for (const path of paths) {
      const status = (await context.request.get(path, { maxRedirects: 0 })).status()
      tellWeight(await weighPage(page, path, kind), status)
    }
    if (kind === 'phone') tellWeight(await weighShell(context.request), 200)
    await context.close()
  }

  /** A page that does not answer weighs nothing that counts. */
  function tellWeight({ page, kind, kB, scripts }: Weight, status: number): void {
    const named = page.replace(begun!.visitId, '…').replaceAll(/[0-9a-f-]{36}/g, '…')
    tell({
      scenario: 'weight', figure: `scripts of ${named} (${kind})`, value: kB, unit: 'kB', target: limits[kind], pass: status === 200 && scripts > 0 && kB <= limits[kind], scripts, ...(status === 200 ? {} : { status }), on: site.on,
    })
  }
})
