import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { filesBelow } from './files.mjs'
import { finishBuild } from './finish-build.mjs'
import { bin, inData, inRoot, root } from './paths.mjs'
import { generateClient } from './prisma.mjs'
import { runNode } from './processes.mjs'
import { Refusal } from './refusal.mjs'

/** What a build is made of, relative to the repository. */
export const SOURCES = [
  'app', 'components', 'lib', 'prisma', 'public', 'package-lock.json', 'proxy.ts', 'instrumentation.ts',
  'next.config.ts', 'postcss.config.mjs', 'tailwind.config.ts', 'tsconfig.json',
]

/** Writes the typed database client, unless the schema is the one it was last written from. */
export async function generateClientIfNeeded() {
  const stampFile = inRoot('prisma/generated/.schema-hash')
  const wanted = hashOf(['prisma/schema.prisma', 'package-lock.json'])
  if (readText(stampFile) === wanted) return
  await generateClient()
  fs.writeFileSync(stampFile, wanted)
}

/** Whether a folder holds a build of the sources as they are now. `dir` is relative to the repository. */
export const isBuilt = (dir) =>
  readText(inRoot(dir, '.source-hash')) === hashOf(SOURCES) && fs.existsSync(inRoot(dir, 'BUILD_ID'))

/** Builds the site into `dir`; the whole output of a failed build is in the message. */
export async function build(dir, env) {
  const wanted = hashOf(SOURCES)
  fs.mkdirSync(inData(), { recursive: true })
  const { code, output } = await runNode([bin.next, 'build'], {
    quiet: true,
    env: {
      ...process.env,
      ...env,
      NODE_ENV: 'production',
      ETALON_BUILD_DIR: dir,
      ETALON_TYPES_CHECKED: 'elsewhere',
      NEXT_TELEMETRY_DISABLED: '1',
    },
  })
  fs.writeFileSync(inData('build.log'), output)
  if (code !== 0) throw new Refusal(`The site could not be built:\n${output.trim()}`)
  await finishBuild(dir)
  fs.writeFileSync(inRoot(dir, '.source-hash'), wanted)
}

/** One word for what these files and folders of the repository hold. */
export function hashOf(paths) {
  const hash = createHash('sha256')
  for (const file of filesBelow(paths.map((name) => inRoot(name)), ['generated', 'seed'])) {
    hash.update(path.relative(root, file)).update('\0').update(fs.readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function readText(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined
}
