import path from 'node:path'
import { build, type Metafile } from 'esbuild'
import { beforeAll, expect, test } from 'vitest'

/** What answers first after a start: every page's door, the page people sign in at, whether the app works, what hears of bugs. */
const FIRST = { door: 'proxy.ts', signIn: 'app/(public)/sign-in/page.tsx', frame: 'app/layout.tsx', ready: 'app/api/ready/route.ts', bugs: 'instrumentation.ts' }

let files: Metafile['inputs']

beforeAll(async () => {
  const { metafile } = await build({
    entryPoints: Object.values(FIRST), bundle: true, metafile: true, write: false, outdir: 'nowhere', packages: 'external', format: 'esm', splitting: true,
    jsx: 'automatic', platform: 'node', logLevel: 'silent', loader: { '.css': 'empty', '.woff2': 'empty' },
  })
  files = metafile.inputs
})

/** The files and packages that come with a file, whatever is imported later left out; a client component comes as well, to be drawn. */
function loadedWith(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found
  found.add(file)
  for (const one of files[file]?.imports ?? []) if (one.kind !== 'dynamic-import') loadedWith(one.path, found)
  return found
}

const heavy = /^(prisma\/generated|@prisma\/adapter|@aws-sdk|next-auth|@node-rs\/argon2|rate-limiter-flexible|sharp|nodemailer|@react-pdf|recharts|exceljs|write-excel|read-excel)/
const heavyOf = (...first: string[]) => [...new Set(first.flatMap((file) => [...loadedWith(file)]))].filter((name) => heavy.test(name.split(path.sep).join('/')))

test('what answers first after a start brings neither Prisma’s client nor what only an attempt to sign in needs', () => {
  expect(loadedWith(FIRST.signIn).size).toBeGreaterThan(50)
  expect(loadedWith(FIRST.ready)).toContain('pg')
  expect(heavyOf(FIRST.signIn, FIRST.frame)).toEqual([])
  expect(heavyOf(FIRST.ready)).toEqual([])
})

test('the door and what hears of bugs stand in bundles of their own: the environment’s schema and the log are not loaded there again', () => {
  expect([...loadedWith(FIRST.door), ...loadedWith(FIRST.bugs)].filter((name) => /^(zod|pino)$|^lib\/(env|log)\.ts$/.test(name))).toEqual([])
})

test('a walk finds what is there: the same page with next-auth', () => {
  expect(heavyOf('lib/web/next-auth.ts')).toEqual(['next-auth'])
})
