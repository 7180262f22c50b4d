/** The newest of the versions behind what is shown; where nothing was asked, of those that held it. Of `wordings` the newest comes first. */
export const versionShown = (waves: readonly { versions: readonly number[] }[], wordings: readonly { number: number }[]): number =>
  waves.findLast(({ versions }) => versions.length > 0)?.versions.reduce((newest, one) => Math.max(newest, one), 0) ?? wordings[0]?.number ?? 1
