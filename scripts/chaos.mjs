// `npm run chaos`: reports are sent while everything breaks, and nothing may be lost. On this machine alone, bounded in time; a failure
// is a failure of the product. The seed is printed: `-- --seed=…` deals the same cuts again.
//   npm run chaos                                    1,000 reports by API clients, then 500 browser contexts
//   npm run chaos -- --only=api --reports=200        one of the two, smaller
//   npm run chaos -- --only=browser --contexts=40    the other, smaller
//   npm run chaos -- --only=api --webs=1 --workers=0 one server and nobody who takes jobs, instead of two of each
//   npm run chaos -- --safeguards                    each safeguard off in turn: the torture must find out
//   npm run chaos -- --without=idempotency-key       one of them
import { generateClientIfNeeded } from './lib/build.mjs'
import { runChaos } from './lib/chaos.mjs'
import { installPackages } from './lib/install.mjs'
import { buildForTests, takeTestBuild } from './lib/journeys.mjs'
import { Refusal, say } from './lib/refusal.mjs'
import { runAndStop } from './lib/stopping.mjs'

const PARTS = ['api', 'browser']

await runAndStop(async () => {
  const given = process.argv.slice(2).filter((argument) => argument !== '--')
  const only = given.find((argument) => argument.startsWith('--only='))?.slice('--only='.length)
  if (only && !PARTS.includes(only)) throw new Refusal(`There is no part called ${only}; there are ${PARTS.join(', ')}.`)
  const justApi = given.some((argument) => /^--(short|safeguards|without=)/.test(argument))
  await installPackages()
  await generateClientIfNeeded()
  await takeTestBuild()
  say('Building the site unless it stands …')
  await buildForTests()
  let worst = 0
  for (const part of PARTS.filter((name) => (only ? name === only : name === 'api' || !justApi))) {
    worst = Math.max(worst, await runChaos(part, given.filter((argument) => !argument.startsWith('--only='))))
  }
  return worst
})
