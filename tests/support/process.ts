import { fileURLToPath } from 'node:url'

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

/** What a process of ours would be started with, pointing at the test file's own database. */
export const processEnvironment = (): NodeJS.ProcessEnv => ({ ...process.env, NODE_OPTIONS: undefined })

/** Before the environment is first read by the code under test. */
export const setVariable = (name: string, value: string) => void (process.env[name] = value)
