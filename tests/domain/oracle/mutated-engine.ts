import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import ts from 'typescript'
import type { scoreReport } from '@/lib/domain/score/score-report'

export type Engine = typeof scoreReport
/** One textual change to one file of lib/domain; `from` must stand there exactly once. */
export type SeededError = { file: string; from: string; to: string }

const root = fileURLToPath(new URL('../../../', import.meta.url))
const entry = 'lib/domain/score/score-report'
const specifier = /(from ')(\.{1,2}\/|@\/)([^']+)'/g

/** Writes the engine and all it stands on as plain modules into a new temporary folder, with the error, and loads it. */
export async function loadEngine(error: SeededError | null): Promise<{ engine: Engine; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'engine-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    const written = writeModules(folder, error)
    if (error && !written.has(error.file)) throw new Error(`${error.file} is no part of the engine`)
    const loaded: { scoreReport: Engine } = await import(
      /* @vite-ignore */ pathToFileURL(join(folder, `${entry}.mjs`)).href
    )
    return { engine: loaded.scoreReport, remove }
  } catch (problem) {
    remove()
    throw problem
  }
}

function writeModules(folder: string, error: SeededError | null): Set<string> {
  const written = new Set<string>()
  const waiting = [entry]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const name = `${file}.ts`
    if (written.has(name)) continue
    written.add(name)
    const source = readFileSync(join(root, name), 'utf8')
    const { outputText } = ts.transpileModule(error?.file === name ? seed(source, error) : source, {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
    })
    const here = dirname(file)
    const linked = outputText.replace(specifier, (_, from: string, start: string, rest: string) => {
      const target = start === '@/' ? rest : join(here, start, rest)
      waiting.push(target)
      const path = relative(here, target)
      return `${from}${path.startsWith('.') ? path : `./${path}`}.mjs'`
    })
    mkdirSync(join(folder, here), { recursive: true })
    writeFileSync(join(folder, `${file}.mjs`), linked)
  }
  return written
}

function seed(source: string, { file, from, to }: SeededError): string {
  const found = source.split(from).length - 1
  if (found !== 1) throw new Error(`${file} has ${found} places of "${from}", not one`)
  return source.replace(from, () => to)
}
