import fs from 'node:fs'
import path from 'node:path'

/** The JSON in a file, or undefined when there is none that can be read. */
export function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** Writes JSON in one step (a reader sees the old or the new, never half), readable by its owner alone. */
export function writeJson(file, value) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}`
  fs.writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
  fs.renameSync(draft, file)
}

/** Every file below the given files and folders, sorted. Folders named in `skip` are passed over. */
export function filesBelow(paths, skip = []) {
  const found = []
  const visit = (entry) => {
    if (skip.includes(path.basename(entry)) || !fs.existsSync(entry)) return
    if (!fs.statSync(entry).isDirectory()) return found.push(entry)
    for (const name of fs.readdirSync(entry)) visit(path.join(entry, name))
  }
  paths.forEach(visit)
  return found.sort()
}
