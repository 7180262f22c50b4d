import { readJson } from './files.mjs'

/** Passed, failed and skipped so far, over every kind of check. */
export class Tally {
  passed = 0
  failed = 0
  skipped = 0

  /** One check that is either right or wrong as a whole. */
  addCheck(isRight) {
    if (isRight) this.passed += 1
    else this.failed += 1
  }

  /** Vitest's JSON report. A file that could not even be loaded, and an error outside any test, count as failures. */
  addVitest(reportFile, exitCode) {
    const report = readJson(reportFile)
    const broken = (report?.testResults ?? []).filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
    this.passed += report?.numPassedTests ?? 0
    this.skipped += (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0)
    this.addFailures((report?.numFailedTests ?? 0) + broken.length, exitCode)
  }

  /** Playwright's JSON report; a journey that passed only on a second try counts as failed. */
  addPlaywright(reportFile, exitCode) {
    const { expected = 0, skipped = 0, unexpected = 0, flaky = 0 } = readJson(reportFile)?.stats ?? {}
    this.passed += expected
    this.skipped += skipped
    this.addFailures(unexpected + flaky, exitCode)
  }

  addFailures(count, exitCode) {
    this.failed += count === 0 && exitCode !== 0 ? 1 : count
  }

  toString() {
    return `${this.passed} passed, ${this.failed} failed, ${this.skipped} skipped`
  }
}
