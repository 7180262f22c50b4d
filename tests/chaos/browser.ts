import { chromium, type Browser } from '@playwright/test'
import { chromiumFlags, findChromium } from '../../scripts/lib/chromium.mjs'
import { onStop, runAndStop } from '../../scripts/lib/stopping.mjs'
import { fillInBrowser } from './browser-report'
import { chanceOf } from './chance'
import { checkEverything } from './check'
import { Ledger, requests } from './cuts'
import { aGround, print } from './ground'
import { allArrived, type Line } from './network'
import { readBrowserOptions } from './options'
import { aChaosProgramme } from './programme'
import { startProxy } from './proxy'
import type { Run, Told } from './run'
import { handsOn } from './torture'

const { seed, contexts, atOnce, minutes, leastCut } = readBrowserOptions(process.argv.slice(2))

/** A report is begun and sent once and changed many times: each kind is cut so often that all its cut points come up. */
const trouble: Line['trouble'] = { start: 0.5, draft: 0.25, evidence: 0.25, submission: 0.5 }

/** Whole reports through the real screens, each in a browser context of its own, with everything that may befall a phone. */
await runAndStop(async () => {
  console.log(`seed ${seed}`)
  const began = performance.now()
  const { site, database, filesDir } = await aGround({ postgresKills: 0, minutes })
  const ledger = new Ledger()
  const { pool, ...hands } = handsOn(database.urls.migrator)
  // A person each: a phone packs all open visits of its shopper for the way.
  const { organizationId, slug, visits } = await aChaosProgramme({ visits: contexts, shoppers: contexts })
  const lines = new Map<string, Line>()
  const origin = await startProxy(site.origin, (userId) => lines.get(userId))
  const run: Run = { seed, origin, slug, organizationId, ledger, trouble: 0, without: null, over: () => false, patience: 120_000, ...hands }

  // The one npm carries has no window to draw for: a third less work.
  process.env.ETALON_CHROMIUM ??= 'npm'
  const browser: Browser = await chromium.launch({ ...(await findChromium()), args: chromiumFlags() })
  onStop(() => browser.close())
  const told: Told[] = []
  const prepared = performance.now()
  let next = 0
  const worker = async () => {
    for (let index = next++; index < visits.length; index = next++) {
      const visit = visits[index]!
      const chance = Object.fromEntries(requests.map((request) => [request, chanceOf(seed, `browser-${index}`, request)])) as Line['chance']
      lines.set(visit.userId, { origin: site.origin, cookie: '', chance, trouble, offline: false, held: null, ledger })
      const one = await fillInBrowser(run, browser, visit, index)
      if (one) told.push(one)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  const perContext = Math.round((performance.now() - prepared) / contexts) / 1_000
  await allArrived()
  await checkEverything(run, visits, told, filesDir)
  await pool.end()

  // A second phone is the API clients' matter.
  const counts = Object.fromEntries(Object.entries(ledger.counts()).filter(([point]) => point !== 'second_phone'))
  const least = Math.min(...Object.values(counts))
  const pass = ledger.wrong.length === 0 && told.length === contexts && least >= leastCut
  const seconds = Math.round((performance.now() - began) / 1_000)
  print({ chaos: 'browser', pass, seed, contexts, sent: told.length, atOnce, seconds, secondsPerContext: perContext, cuts: counts, leastCut: least, wrong: ledger.wrongCounts(), examples: ledger.wrong.slice(0, 8) })
  return pass ? 0 : 1
})
