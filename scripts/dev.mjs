// `npm run dev`: the embedded Postgres with the database `etalon_dev`, Next's development server and the worker.
import { spawn } from 'node:child_process'
import { startService, crashReport, workerArguments } from './lib/app.mjs'
import { generateClientIfNeeded } from './lib/build.mjs'
import { localEnvironment } from './lib/environment.mjs'
import { installPackages } from './lib/install.mjs'
import { migrate } from './lib/migrations.mjs'
import { openDatabase } from './lib/own-database.mjs'
import { bin, inData, root } from './lib/paths.mjs'
import { endProcess, isPortTaken } from './lib/processes.mjs'
import { Refusal, say } from './lib/refusal.mjs'
import { seed, seedState } from './lib/seed.mjs'
import { onStop, runAndStop } from './lib/stopping.mjs'

await runAndStop(develop)

async function develop() {
  const port = Number(process.env.PORT ?? 3000)
  if (await isPortTaken(port)) throw new Refusal(`Port ${port} is taken. Choose another: PORT=${port + 1} npm run dev`)
  await installPackages()
  const { urls, secrets, filesDir } = await openDatabase('etalon_dev')
  const env = { ...localEnvironment({ urls, secrets, filesDir, port }), NODE_ENV: 'development' }
  await generateClientIfNeeded()
  await migrate(urls.migrator)
  if ((await seedState(urls.migrator)) === 'empty') {
    say('Writing the demo companies …')
    await seed({ urls, env, signIns: inData('demo-sign-ins.json') })
  }

  // The development server speaks to the terminal itself; the worker restarts only with the command.
  const web = spawn(process.execPath, [bin.next, 'dev', '-p', String(port)], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  })
  onStop(() => endProcess(web.pid))
  const worker = startService('worker', workerArguments, { env, log: inData('dev-worker.log') })
  const webEnded = new Promise((resolve) => web.once('exit', () => resolve('The development server ended.')))
  const message = await Promise.race([webEnded, worker.ended.then(() => crashReport(worker))])
  throw new Refusal(message)
}
