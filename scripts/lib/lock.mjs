import fs from 'node:fs'
import path from 'node:path'
import { readJson, writeJson } from './files.mjs'
import { birthOf, isSameProcess, sleep } from './processes.mjs'

/**
 * Takes a lock file for this process, or answers who holds it. A lock whose process is gone counts as free.
 * Returns `{ held: true, release, note }` or `{ held: false, holder }`; `note` adds facts to the file for others to read.
 */
export function takeLock(file) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const me = { pid: process.pid, birth: birthOf(process.pid) }
  for (;;) {
    try {
      fs.writeFileSync(file, `${JSON.stringify(me)}\n`, { flag: 'wx', mode: 0o600 })
      return {
        held: true,
        note: (facts) => writeJson(file, { ...me, ...facts }),
        release: () => readJson(file)?.pid === process.pid && fs.rmSync(file, { force: true }),
      }
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const holder = readJson(file)
    if (holder && isSameProcess(holder)) return { held: false, holder }
    if (!holder && isFresh(file)) continue
    // Only one of several heirs wins the rename; the others meet the winner's new lock on their next turn.
    try {
      const aside = `${file}.stale.${process.pid}`
      fs.renameSync(file, aside)
      const moved = readJson(aside)
      if (moved && isSameProcess(moved)) fs.renameSync(aside, file)
      else fs.rmSync(aside, { force: true })
    } catch (error) {
      if (error.code !== 'ENOENT') throw error
    }
  }
}

/** A file created a moment ago whose words are not written yet. */
function isFresh(file) {
  try {
    return Date.now() - fs.statSync(file).mtimeMs < 2000
  } catch {
    return true
  }
}

/** Waits for the lock, does the work, gives the lock back. */
export async function withLock(file, work) {
  let lock = takeLock(file)
  while (!lock.held) {
    await sleep(100)
    lock = takeLock(file)
  }
  try {
    return await work()
  } finally {
    lock.release()
  }
}
