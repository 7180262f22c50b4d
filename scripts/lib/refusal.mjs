/** Something the person at the keyboard can put right: shown as its sentence alone, without a stack. */
export class Refusal extends Error {}

/** One line of progress. */
export function say(text) {
  console.log(text)
}

/** Runs a script's main function: a refusal becomes its sentence, anything else keeps its stack, both exit with 1. */
export async function runMain(main) {
  try {
    await main()
  } catch (error) {
    console.error(error instanceof Refusal ? `\n${error.message}\n` : error)
    process.exit(1)
  }
}
