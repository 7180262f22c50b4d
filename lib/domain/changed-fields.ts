/** Names of the fields whose values differ from those before, for the history; values by what they say, not by identity. */
export const changedFields = <Fields extends object>(after: Fields, before: { [Name in keyof Fields]: unknown }): (keyof Fields & string)[] =>
  (Object.keys(after) as (keyof Fields & string)[]).filter((name) => said(after[name]) !== said(before[name]))

/** The database keeps the keys of an object in an order of its own. */
const said = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1))) : part,
  ) ?? ''
