// `npm start`: serves the build on PORT. Next runs inside this process, so signals reach it directly.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './lib/paths.mjs'
import { Refusal, runMain } from './lib/refusal.mjs'
import { serverFile } from './lib/server-folder.mjs'

await runMain(async () => {
  const [given, site = root] = process.argv.slice(2)
  if (fs.existsSync(path.join(site, '.env'))) process.loadEnvFile(path.join(site, '.env'))
  const buildDir = process.env.ETALON_BUILD_DIR ?? '.next'
  if (!fs.existsSync(path.join(site, buildDir, 'BUILD_ID'))) throw new Refusal('There is no build yet: run `npm run build` first.')
  process.env.PORT = given ?? process.env.PORT ?? '3000'
  // Next takes this for the address to listen at, where a container has its own name in it: every address, as ever.
  process.env.HOSTNAME = Object.values(os.networkInterfaces()).flat().some((own) => own?.family === 'IPv6') ? '::' : '0.0.0.0'
  if (process.env.APP_URL) process.env.NEXTAUTH_URL ??= process.env.APP_URL
  const server = serverFile(site, buildDir)
  if (!fs.existsSync(server)) throw new Refusal('The build is of an earlier version: run `npm run build` again.')
  await import(pathToFileURL(server).href)
  // It went into its own folder; ours are named from where the site stands.
  process.chdir(site)
})
