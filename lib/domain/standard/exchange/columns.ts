import { languages } from '../../language'

/** The first column of our own table; its name tells the file from a questionnaire of somebody else's. */
export const MARK = 'etalon standard'

const inLanguages = (name: string) => languages.map((language) => `${name} ${language}`)

/** In the order they stand in the file. "text" is what a line is called: a section's title, a criterion's question, an option's label. */
export const exchangeColumns: readonly string[] = [
  MARK, 'key', 'group', 'type', ...inLanguages('text'), 'points', 'pass', 'from', 'to', 'weight', 'value', ...inLanguages('name'), ...inLanguages('guidance'),
  'bonus', 'not applicable', 'could not check', 'required', 'photo', 'comment', 'gate', 'link', 'owner', 'cap', 'exclusive', ...inLanguages('unit'), 'decimals',
  'condition', 'example photo',
]

export const isOwnTable = (header: readonly string[]): boolean => header[0]?.toLowerCase() === MARK
