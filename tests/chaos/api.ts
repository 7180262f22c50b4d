import { runAndStop } from '../../scripts/lib/stopping.mjs'
import { aGround, print } from './ground'
import { readOptions } from './options'
import { safeguards } from './safeguards'
import { torture } from './torture'

const options = readOptions(process.argv.slice(2))

/** The torture by API clients: in full, in short, or with each safeguard off in turn. */
await runAndStop(async () => {
  const { seed, reports, clients, webKills, postgresKills } = options
  console.log(`seed ${seed}`)
  const ground = await aGround(options)
  let right = true
  if (options.torture) {
    const outcome = await torture({ seed, reports, clients, webKills, postgresKills, trouble: 0.3, patience: 90_000, without: null }, ground)
    const nothingWrong = Object.values(outcome.wrong).every((count) => count === 0)
    const pass = nothingWrong && outcome.sent === reports && outcome.leastCut >= options.leastCut && outcome.webKills >= webKills && outcome.postgresKills >= postgresKills
      && outcome.jobs.failed === 0 && outcome.workersGone === 0
    print({ chaos: 'api', pass, webs: options.webs, workers: options.workers, ...outcome })
    right &&= pass
  }
  for (const without of safeguards.filter((one) => options.safeguards.includes(one))) {
    // That evidence was never held is found out at the end only, so that one has fewer reports to wait for.
    const outcome = await torture({ seed, reports: without === 'evidence-check' ? clients : 2 * clients, clients, webKills: 0, postgresKills: 0, trouble: 0.3, patience: 40_000, without }, ground)
    const found = Object.entries(outcome.wrong).filter(([kind, count]) => kind !== 'not_sent' && count > 0).map(([kind]) => kind)
    print({ chaos: 'safeguard', without, pass: found.length > 0, found, sent: outcome.sent, seconds: outcome.seconds, example: outcome.examples.find(({ kind }) => kind !== 'not_sent') ?? outcome.examples[0] ?? null })
    right &&= found.length > 0
  }
  return right ? 0 : 1
})
