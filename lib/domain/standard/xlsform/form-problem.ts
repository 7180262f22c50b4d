import { Problem } from '../../problem'
import type { FormFault } from './finding'

/** The first thing that stands in the way, with how many more there are; blanks the sentence does not use are empty. */
export function formProblem([fault, ...more]: readonly FormFault[]): Problem {
  const { code, ...at } = fault ?? { code: 'no_rows' as const }
  return new Problem('form_faulty', { sheet: '', column: '', row: 0, name: '', first: 0, ...at, fault: code, more: more.length })
}
