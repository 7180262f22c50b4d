// The folder a built site is started from: Next's own (`output: 'standalone'`), with its configuration written into it (docs/decisions/0050).
import fs from 'node:fs'
import path from 'node:path'

/** What the server gives out as it is; Next leaves it to whoever starts the site to put it there. */
const GIVEN_OUT = ['static', 'own-styles.json']

/** Completes the folder of a finished build. `site` is the folder that was built, `dir` its build, relative to it. */
export function completeServerFolder(site, dir) {
  const folder = path.dirname(serverFile(site, dir))
  for (const name of GIVEN_OUT) copy(path.join(site, dir, name), path.join(folder, dir, name))
  copy(path.join(site, 'public'), path.join(folder, 'public'))
  // Next puts the settings of the build beside the server and would read them at each start: what a site runs with is said where it runs.
  for (const name of fs.readdirSync(folder)) if (name.startsWith('.env')) fs.rmSync(path.join(folder, name))
}

/** The program that serves a build. */
export function serverFile(site, dir) {
  // Below as many folders as the site stands below the folder whose packages it uses.
  const { relativeAppDir } = JSON.parse(fs.readFileSync(path.join(site, dir, 'required-server-files.json'), 'utf8'))
  return path.join(site, dir, 'standalone', relativeAppDir, 'server.js')
}

function copy(from, to) {
  fs.rmSync(to, { recursive: true, force: true })
  fs.cpSync(from, to, { recursive: true })
}
