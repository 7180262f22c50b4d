import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { workerArguments } from '../../scripts/lib/app.mjs'
import { processEnvironment, projectRoot } from '../support/process'

test('`npm run worker` starts as its own process, takes jobs, and stops when asked', async () => {
  const { scripts } = JSON.parse(readFileSync(`${projectRoot}/package.json`, 'utf8')) as { scripts: { worker: string } }
  expect(scripts.worker).toBe(['node', ...workerArguments].join(' '))
  const worker = spawn(process.execPath, workerArguments, { cwd: projectRoot, env: { ...processEnvironment(), LOG_LEVEL: 'info' } })
  let said = ''
  worker.stdout.on('data', (part: Buffer) => (said += part.toString()))
  worker.stderr.on('data', (part: Buffer) => (said += part.toString()))
  const ended = once(worker, 'exit')
  await Promise.race([expect.poll(() => said, { timeout: 30_000 }).toContain('takes jobs'), ended])
  worker.kill('SIGTERM')
  const [code] = (await ended) as [number | null]
  expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('has stopped') })
})
