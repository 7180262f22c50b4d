/** Keys that stand more than once, each named once. */
export const repeatedKeys = (keyed: readonly { key: string }[]): string[] => {
  const keys = keyed.map(({ key }) => key)
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))]
}
