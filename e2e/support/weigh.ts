import { gzipSync } from 'node:zlib'
import type { APIRequestContext, Page } from '@playwright/test'

/** Kilobytes of 1000 bytes, at most, of all scripts a page fetches before the first tap: gzip -9, nothing cached, the worker apart. */
export const limits = { phone: 165, shell: 165, public: 150, office: 230, dashboards: 260 } as const
export type Weight = { page: string; kind: keyof typeof limits; kB: number; scripts: number }

const known = new Map<string, number>()
const gzipped = (address: string, body: Buffer): number => {
  const bytes = known.get(address) ?? gzipSync(body, { level: 9 }).byteLength
  known.set(address, bytes)
  return bytes
}
const weight = (page: string, kind: Weight['kind'], scripts: Map<string, number>): Weight => ({
  page, kind, kB: Math.round([...scripts.values()].reduce((sum, bytes) => sum + bytes, 0) / 100) / 10, scripts: scripts.size,
})

/** Opens a page as a browser with an empty cache would, and waits until it fetches nothing more. */
export async function weighPage(page: Page, path: string, kind: Weight['kind']): Promise<Weight> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
  const scripts = new Map<string, number>()
  const reading: Promise<void>[] = []
  page.on('response', (response) => {
    const address = response.url()
    if (response.request().resourceType() !== 'script' || address.endsWith('/field-worker.js')) return
    reading.push(response.body().then((body) => void scripts.set(address, gzipped(address, body))))
  })
  await page.goto(path, { waitUntil: 'networkidle' })
  await Promise.all(reading)
  page.removeAllListeners('response')
  await devtools.detach()
  return weight(path, kind, scripts)
}

/** The phone's shell as its worker hands it out. */
export async function weighShell(request: APIRequestContext): Promise<Weight> {
  const text = async (path: string) => (await request.get(path)).text()
  const shell = /\/_next\/static\/field\/shell-\w+\.html/.exec(await text('/field-worker.js'))?.[0]
  if (!shell) throw new Error('the worker names no shell')
  const scripts = new Map<string, number>()
  for (const [, path = ''] of (await text(shell)).matchAll(/<script[^>]+src="([^"]+)"/g)) scripts.set(path, gzipped(path, await (await request.get(path)).body()))
  return weight('the shell', 'shell', scripts)
}
