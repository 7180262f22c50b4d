import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { startService, waitUntilReady } from '../../../scripts/lib/app.mjs'
import { bin, inData, root } from '../../../scripts/lib/paths.mjs'
import { freePort, runNode } from '../../../scripts/lib/processes.mjs'
import { onStop } from '../../../scripts/lib/stopping.mjs'

const files = {
  'package.json': '{ "private": true, "type": "module" }',
  'next.config.mjs': `export default { turbopack: { root: ${JSON.stringify(root)} } }`,
  'app/layout.jsx': 'export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html> }',
  // Rendered for each request, as ours are: they carry the number of their content security policy.
  'app/page.jsx': `export const dynamic = 'force-dynamic'\nexport default function Page() { return <main>Nothing</main> }`,
}

/** What the framework alone costs: an application with one page that says one word, built. @returns how it is started */
export async function buildEmptyApp() {
  const folder = inData('empty-app')
  const clear = () => rmSync(folder, { recursive: true, force: true })
  clear()
  onStop(clear)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  const { code, output } = await runNode([bin.next, 'build', folder], { quiet: true, env })
  if (code !== 0) throw new Error(`the empty application could not be built:\n${output}`)
  return (port: number) => startService('empty application', [bin.next, 'start', folder, '-p', String(port)], { env, log: inData('empty-app.log') })
}

/** The same, started. @returns its address */
export async function startEmptyApp(): Promise<string> {
  const start = await buildEmptyApp()
  const port = await freePort()
  const service = start(port)
  await waitUntilReady(`http://127.0.0.1:${port}/`, [service])
  return `http://localhost:${port}`
}
