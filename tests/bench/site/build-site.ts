import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { hashOf, SOURCES } from '../../../scripts/lib/build.mjs'
import { finishBuild } from '../../../scripts/lib/finish-build.mjs'
import { bin, inData, inRoot } from '../../../scripts/lib/paths.mjs'
import { runNode } from '../../../scripts/lib/processes.mjs'
import { say } from '../../../scripts/lib/refusal.mjs'

/** The folder the bench's site is built and started in: the app as it is, and the plain twins beside it. */
export const siteFolder = inData('bench-site')
const BUILD = '.next'
const TWINS = 'tests/bench/site/twin'
// A lock file would make the copy a workspace of its own, without the packages above it.
const LEFT_OUT = 'package-lock.json'

/** Copies the app, puts the twins into the copy (never into the repository's own app) and builds it, unless that was done of the same sources. */
export async function buildBenchSite(): Promise<void> {
  const stamp = path.join(siteFolder, BUILD, '.bench-hash')
  const wanted = hashOf([...SOURCES, TWINS])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  say('Building the site of the bench …')
  rmSync(siteFolder, { recursive: true, force: true })
  mkdirSync(siteFolder, { recursive: true })
  for (const name of [...SOURCES, 'package.json']) if (name !== LEFT_OUT) cpSync(inRoot(name), path.join(siteFolder, name), { recursive: true })
  cpSync(inRoot(TWINS), path.join(siteFolder, 'app/bench-twin'), { recursive: true })
  // Under api/ as well: proxy.ts leaves routes there alone, so a twin of one has to stand beside it.
  cpSync(inRoot(TWINS), path.join(siteFolder, 'app/api/bench-twin'), { recursive: true, filter: (file) => !file.endsWith('page.tsx') })
  const env = { ...process.env, NODE_ENV: 'production', ETALON_BUILD_DIR: BUILD, ETALON_TYPES_CHECKED: 'elsewhere', NEXT_TELEMETRY_DISABLED: '1' }
  const { code, output } = await runNode([bin.next, 'build'], { quiet: true, cwd: siteFolder, env })
  if (code !== 0) throw new Error(`the site of the bench could not be built:\n${output}`)
  await finishBuild(BUILD, siteFolder)
  writeFileSync(stamp, wanted)
}
