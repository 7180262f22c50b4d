import { sleep } from '../../../scripts/lib/processes.mjs'
import { memoryOf } from '../harness/processor'
import { request } from '../harness/load'

const PACE_MS = 25
const LOOK_MS = 50

/** Asks whether the server is up, again and again, until told that it is enough. @returns milliseconds of each answer */
export async function askHealth(appUrl: string, enough: (asked: number) => boolean): Promise<{ took: number[]; errors: number }> {
  const asked = { took: [] as number[], errors: 0 }
  while (!enough(asked.took.length + asked.errors)) {
    const began = performance.now()
    const status = await request(`${appUrl}/api/health`).then((answer) => answer.status, () => 0)
    if (status === 200) asked.took.push(performance.now() - began)
    else asked.errors += 1
    await sleep(PACE_MS)
  }
  return asked
}

/** The most memory a process held while something was done, in megabytes; null where the system does not tell. */
export async function mostMemoryDuring<Done>(pid: number, work: () => Promise<Done>): Promise<{ done: Done; most: number | null }> {
  let most = memoryOf(pid)?.now ?? null
  const look = setInterval(() => {
    const now = memoryOf(pid)?.now
    if (now !== undefined && most !== null) most = Math.max(most, now)
  }, LOOK_MS)
  try {
    return { done: await work(), most }
  } finally {
    clearInterval(look)
  }
}
