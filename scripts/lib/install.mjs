import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { inRoot } from './paths.mjs'
import { run } from './processes.mjs'
import { schemaEnginePath } from './prisma.mjs'
import { Refusal, say } from './refusal.mjs'

const lockfile = inRoot('package-lock.json')
const stampFile = inRoot('node_modules/.etalon-installed')

/** Brings node_modules to what the lockfile says, when it is not there yet: a look at one stamp otherwise. */
export async function installPackages() {
  refuseOldNode()
  if (fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === wantedStamp()) return
  say('Installing packages (a minute or two the first time) …')
  const before = fs.readFileSync(lockfile)
  const flags = ['install', '--no-audit', '--no-fund', '--include=dev', '--prefer-offline', '--loglevel=error']
  const { command, first } = npm()
  const { code, output } = await run(command, [...first, ...flags], {
    quiet: true,
    // Prisma's own install script would fetch an engine; ours is in scripts/.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: schemaEnginePath(), PRISMA_SKIP_POSTINSTALL_GENERATE: '1' },
  }).catch((error) => ({ code: 1, output: String(error.message) }))
  // Other npm versions like to rewrite a lockfile they did not make.
  if (!before.equals(fs.readFileSync(lockfile))) fs.writeFileSync(lockfile, before)
  if (code !== 0) {
    const end = output.trim().split('\n').slice(-15).join('\n')
    throw new Refusal(`The packages could not be installed. npm says:\n${end}\n\nIs the npm registry reachable from here? Try \`npm install\` by hand.`)
  }
  fs.writeFileSync(stampFile, wantedStamp())
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new Refusal(`This needs Node 20.19 or newer; it was started with Node ${process.versions.node}.`)
}

/** Native packages depend on the machine and Node's generation too. */
function wantedStamp() {
  const hash = createHash('sha256').update(fs.readFileSync(lockfile)).digest('hex')
  return `${hash} ${process.platform} ${process.arch} ${process.versions.modules}`
}

/** The npm that runs us, else the one beside this Node, else the one on the PATH. */
function npm() {
  const running = process.env.npm_execpath
  if (running && path.basename(running) === 'npm-cli.js') return { command: process.execPath, first: [running] }
  const beside = path.join(path.dirname(process.execPath), process.platform === 'win32' ? 'npm.cmd' : 'npm')
  return { command: fs.existsSync(beside) ? beside : 'npm', first: [] }
}
