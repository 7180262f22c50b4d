/** Something the person at the keyboard can put right: shown as its sentence alone, without a stack. */
export class Refusal extends Error {}

/** One line of progress. */
export function say(text) {
  console.log(text)
}

/** A refusal is its sentence, anything else keeps its stack. */
export function explain(error) {
  console.error(error instanceof Refusal ? `\n${error.message}\n` : error)
}

/** Runs a script's main function; what it throws is explained, and the exit code is 1. */
export async function runMain(main) {
  try {
    await main()
  } catch (error) {
    explain(error)
    process.exit(1)
  }
}
