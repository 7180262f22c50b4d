import { fileURLToPath } from 'node:url'

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

/** What a process of ours would be started with, pointing at the test file's own database. */
export const processEnvironment = (): NodeJS.ProcessEnv => ({ ...process.env, NODE_OPTIONS: undefined })
