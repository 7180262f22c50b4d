import { defineConfig } from '@playwright/test'
import { chromiumFlags, findChromium } from './scripts/lib/chromium.mjs'

const browser = await findChromium()

/** Journeys in a real browser against a running server: `npm test` brings one, E2E_BASE_URL and E2E_GROUND (e2e/ground) name another. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: process.env.E2E_OUTPUT_DIR ?? 'test-results',
  // On two cores: a journey waits more than half of its time, for the page, for a mail, for what is saved a moment later.
  workers: 3,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL: process.env.E2E_BASE_URL ?? 'http://localhost:3000',
    locale: 'en-GB',
    timezoneId: 'Europe/Vilnius',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    // A trace of everything costs a third of the time: `E2E_TRACE=1 npm test -- --only=e2e --grep …` keeps those of what failed.
    trace: process.env.E2E_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { ...browser, args: [...chromiumFlags(), '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'] },
  },
  projects: [
    {
      name: 'phone',
      testMatch: '**/*.spec.ts',
      // By request or by weight: the width makes no difference. What goes wrong in the office, and what authors do at length, is looked at on a desk …
      testIgnore: ['**/access.spec.ts', '**/sizes.spec.ts', '**/office-trouble.spec.ts', '**/standard-lint.spec.ts', '**/standard-conditions.spec.ts', '**/standard-versions.spec.ts', '**/standard-editing.spec.ts', '**/standard-dry-run.spec.ts', '**/trend-breaks.spec.ts', '**/why.spec.ts', '**/recalculation.spec.ts', '**/compare.spec.ts', '**/standard-card.spec.ts', '**/export.spec.ts', '**/export-run.spec.ts', '**/precision.spec.ts', '**/organisation-over-time.spec.ts', '**/history-import.spec.ts', '**/on-the-way.spec.ts'],
      grepInvert: /@desk/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
    // … and what goes wrong on the way, and accounts by themselves, on a phone: the main journeys sign up and invite at both widths.
    { name: 'desk', testMatch: '**/*.spec.ts', testIgnore: ['**/accounts.spec.ts', '**/shopper-trouble.spec.ts', '**/offline.spec.ts', '**/quiet.spec.ts', '**/sound-and-place.spec.ts'], grepInvert: /@phone/, use: { viewport: { width: 1440, height: 900 } } },
    { name: 'screens', testMatch: 'screens/*.shots.ts', use: { viewport: { width: 1440, height: 900 } } },
    { name: 'large-screens', testMatch: 'screens/large/*.shots.ts', use: { viewport: { width: 1440, height: 900 } } },
  ],
})
