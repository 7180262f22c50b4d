import next from 'eslint-config-next/core-web-vitals'
import typescript from 'eslint-config-next/typescript'
import { defineConfig, globalIgnores } from 'eslint/config'

// The house, from the ground up (docs/decisions/0001-floors.md). A floor may use the floors below it, never one above.
const floors = [
  ['lib/domain'],
  ['lib/data', 'lib/offline'],
  ['lib/usecases'],
  ['lib/web', 'lib/jobs'],
  ['components'],
  ['app'],
]
const arrowsUp = floors.flatMap((level, index) =>
  level.flatMap((floor) =>
    floors.slice(index + 1).flat().map((above) => ({
      target: `./${floor}`,
      from: `./${above}`,
      message: `${floor} is below ${above}: pass it in as an argument instead.`,
    })),
  ),
)
const lockedDoors = [
  { target: './app', from: './lib/data', message: 'Pages and routes speak to lib/usecases.' },
  { target: './components', from: ['./lib/data', './lib/usecases'], message: 'Components receive data and actions as props.' },
  { target: './lib/offline', from: ['./lib/data', './lib/i18n'], message: 'The shed on the phone stands on lib/domain only.' },
  {
    target: ['./lib/usecases/scorecards', './lib/usecases/published'],
    from: './lib/data',
    except: ['./published', './tenant.ts', './audit.ts', './preferences.ts', './days.ts'],
    message: 'Branch- and executive-level code reads lib/data/published alone.',
  },
]

const onlyDataKnowsPrisma = {
  group: ['@prisma/*', '@/prisma/*', 'pg'],
  message: 'Only lib/data knows Prisma and pg.',
}
const onlyChartsKnowRecharts = { group: ['recharts'], message: 'Only components/charts draws with recharts.' }
const phoneStaysSmall = {
  group: ['zod', 'react-hook-form', 'next-intl', 'radix-ui', 'recharts'],
  message: 'The phone and public pages carry no large libraries: words come rendered, rules are plain functions.',
}

export default defineConfig([
  ...next,
  ...typescript,
  globalIgnores(['.next/**', '.data/**', 'prisma/generated/**', 'next-env.d.ts', 'test-results/**', 'public/**']),
  {
    rules: {
      'import/no-restricted-paths': ['error', { zones: [...arrowsUp, ...lockedDoors] }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only lib/env.ts reads the environment.' },
      ],
      'no-console': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['app/**', 'components/**', 'lib/usecases/**', 'lib/web/**', 'lib/jobs/**', 'lib/i18n/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [onlyDataKnowsPrisma, onlyChartsKnowRecharts] }] },
  },
  {
    files: ['components/charts/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [onlyDataKnowsPrisma] }] },
  },
  {
    files: ['components/field/**', 'components/phone/**', 'lib/offline/**'],
    ignores: ['**/*.server.tsx'],
    rules: { 'no-restricted-imports': ['error', { patterns: [onlyDataKnowsPrisma, phoneStaysSmall] }] },
  },
  {
    // The same pieces are drawn by the server and by the shell, which has no router of Next's: its links are links.
    files: ['components/field/**'],
    rules: { '@next/next/no-html-link-for-pages': 'off' },
  },
  {
    files: ['lib/domain/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(?!zod$|@date-fns/tz/|\\./|\\.\\./|@/lib/domain/)', message: 'The ground floor stands on zod and the time zones of @date-fns/tz alone.' }] },
      ],
      'no-restricted-globals': ['error', 'fetch', 'process', 'window', 'document'],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time is an argument.' },
        { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Time is an argument.' },
        { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'Chance is an argument.' },
      ],
    },
  },
  {
    files: ['lib/env.ts', 'lib/build-folder.ts', 'proxy.ts', 'scripts/**', '*.config.*', 'tests/support/**', 'e2e/**', 'prisma/**', 'tests/bench/**', 'tests/chaos/**'],
    rules: { 'no-restricted-properties': 'off', 'no-console': 'off' },
  },
  {
    files: ['app/**/page.tsx', 'app/**/layout.tsx', 'app/**/error.tsx', 'app/**/loading.tsx', 'app/**/not-found.tsx', 'app/**/default.tsx', 'app/**/route.ts', 'app/**/manifest.ts', 'app/*.tsx', '*.config.*', 'lib/i18n/request.ts', 'tests/support/*.ts', 'e2e/**', 'next-env.d.ts'],
    rules: { 'import/no-default-export': 'off' },
  },
  {
    files: ['lib/**', 'components/**'],
    ignores: ['lib/i18n/request.ts'],
    rules: { 'import/no-default-export': 'error' },
  },
  {
    // Content, not code: long by nature, read by people who write standards.
    files: ['lib/domain/templates/**', 'prisma/seed/**'],
    rules: { 'max-lines': 'off' },
  },
])
