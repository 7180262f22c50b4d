// The phone's shell: one static page, its script, style, letters and words, and the worker that keeps them (docs/decisions/0014).
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { filesBelow } from './files.mjs'
import { inRoot, root } from './paths.mjs'

const FOLDER = 'static/field'
const ADDRESS = `/_next/${FOLDER}`
const LANGUAGES = ['en', 'ru', 'lt']
const WORDS = ['field', 'checklist']
/** Letters of our three languages; the browser falls back for others. */
const LETTERS = /inter-(latin|latin-ext|cyrillic)-wght/

const POLICY = [
  "default-src 'self'", "script-src 'self'", "style-src-elem 'self'", "style-src-attr 'unsafe-inline'", "img-src 'self' blob: data:",
  "font-src 'self'", "connect-src 'self'", "media-src 'self' blob:", "object-src 'none'", "base-uri 'self'", "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** Writes the shell into a finished build; `dir` is relative to the repository. */
export async function buildFieldShell(dir) {
  const folder = inRoot(dir, FOLDER)
  fs.rmSync(folder, { recursive: true, force: true })
  fs.mkdirSync(folder, { recursive: true })
  const script = await bundle('components/field/app/main.tsx', folder)
  const { styles, letters } = stylesOf(dir)
  const words = Object.fromEntries(LANGUAGES.map((language) => [language, writeWords(folder, language)]))
  const page = write(folder, 'shell.html', pageOf({ script, styles, words }))
  const files = [script, ...styles, ...letters, ...Object.values(words), '/icon.svg', '/manifest.webmanifest']
  const version = createHash('sha256').update([page, ...files].join('\n')).digest('hex').slice(0, 16)
  await bundleWorker(folder, { version, page, policy: POLICY, files })
}

const shared = { bundle: true, minify: true, target: 'es2022', logLevel: 'silent', legalComments: 'none', absWorkingDir: root }

async function bundle(entry, folder) {
  // Only now: a fresh clone installs its packages after this file is read.
  const esbuild = await import('esbuild')
  const { outputFiles } = await esbuild.build({
    ...shared,
    entryPoints: [entry],
    format: 'esm',
    jsx: 'automatic',
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: { '@': root },
  })
  return write(folder, 'app.js', outputFiles[0].contents)
}

/** The worker's address never changes; the browser compares its bytes. */
async function bundleWorker(folder, shell) {
  const esbuild = await import('esbuild')
  const { outputFiles } = await esbuild.build({
    ...shared,
    entryPoints: ['lib/offline/service-worker.ts'],
    format: 'iife',
    write: false,
    define: { SHELL: JSON.stringify(shell) },
  })
  fs.writeFileSync(path.join(folder, 'worker.js'), outputFiles[0].contents)
}

/** The sheets of the phone's own pages, so that the shell looks as they do; the office's are not among them. */
function stylesOf(dir) {
  const drawn = fs.readFileSync(inRoot(dir, 'server/app/(field)/field/page_client-reference-manifest.js'), 'utf8')
  const styles = [...new Set([...drawn.matchAll(/"path":"(static\/[^"]+\.css)"/g)].map(([, file]) => `/_next/${file}`))]
  if (styles.length === 0) throw new Error('the phone’s first page has no style sheet')
  const found = filesBelow([inRoot(dir, 'static')])
  const address = (file) => `/_next/static/${path.relative(inRoot(dir, 'static'), file).split(path.sep).join('/')}`
  return { styles, letters: found.filter((file) => file.endsWith('.woff2') && LETTERS.test(path.basename(file))).map(address) }
}

function writeWords(folder, language) {
  const words = Object.fromEntries(WORDS.map((name) => [name, JSON.parse(fs.readFileSync(inRoot(`lib/i18n/messages/${language}/${name}.json`), 'utf8'))]))
  return write(folder, `words-${language}.json`, JSON.stringify(words))
}

/** Under a name that holds its content's hash: what is cached under it never changes. */
function write(folder, name, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
  const { name: stem, ext } = path.parse(name)
  fs.writeFileSync(path.join(folder, `${stem}-${hash}${ext}`), content)
  return `${ADDRESS}/${stem}-${hash}${ext}`
}

const pageOf = ({ script, styles, words }) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="robots" content="noindex">
<title>Etalon</title>
<link rel="icon" href="/icon.svg">
<link rel="manifest" href="/manifest.webmanifest">
${styles.map((href) => `<link rel="stylesheet" href="${href}">`).join('\n')}
<script type="module" src="${script}"></script>
</head>
<body><div id="field" data-words='${JSON.stringify(words)}'></div></body>
</html>
`
