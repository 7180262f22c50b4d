import type { Browser, Page } from '@playwright/test'

/** Of the trace format of Chromium: times in microseconds. */
type Traced = { name: string; cat: string; ph: string; pid: number; tid: number; ts: number; dur?: number }

const MARK = 'etalon-bench'
/** Tasks, and the mark by which the page's own thread is known; no samples of the processor, which would cost time themselves. */
const CATEGORIES = ['-*', 'toplevel', 'disabled-by-default-devtools.timeline', 'blink.user_timing']

/** The longest tasks of the page's main thread while something is done, in milliseconds, the longest first. */
export async function tasksDuring(browser: Browser, page: Page, work: () => Promise<void>): Promise<number[]> {
  await browser.startTracing(page, { categories: CATEGORIES })
  let trace: Buffer
  try {
    await page.evaluate((name) => void performance.mark(name), MARK)
    await work()
  } finally {
    trace = await browser.stopTracing()
  }
  const { traceEvents: events } = JSON.parse(trace.toString('utf8')) as { traceEvents: Traced[] }
  const mark = events.find(({ name, cat }) => name === MARK && cat.includes('blink.user_timing'))
  const tasks = events.filter(({ name, ph, pid, tid, ts }) => mark !== undefined && ph === 'X' && name.endsWith('RunTask') && pid === mark.pid && tid === mark.tid && ts > mark.ts)
  if (tasks.length === 0) throw new Error('the trace tells of no task of the page')
  return tasks.map(({ dur = 0 }) => dur / 1_000).toSorted((one, other) => other - one)
}
