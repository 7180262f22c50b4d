// `npm start`: serves the build on PORT. Next runs inside this process, so signals reach it directly.
import fs from 'node:fs'
import { createRequire } from 'node:module'
import { bin, inRoot } from './lib/paths.mjs'
import { Refusal, runMain } from './lib/refusal.mjs'

await runMain(async () => {
  if (fs.existsSync(inRoot('.env'))) process.loadEnvFile(inRoot('.env'))
  const buildDir = process.env.ETALON_BUILD_DIR ?? '.next'
  if (!fs.existsSync(inRoot(buildDir, 'BUILD_ID'))) throw new Refusal('There is no build yet: run `npm run build` first.')
  process.env.NODE_ENV = 'production'
  if (process.env.APP_URL) process.env.NEXTAUTH_URL ??= process.env.APP_URL
  process.chdir(inRoot())
  process.argv.splice(1, Infinity, bin.next, 'start', '-p', process.env.PORT ?? '3000')
  createRequire(import.meta.url)(bin.next)
})
