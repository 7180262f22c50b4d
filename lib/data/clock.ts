import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'

const standIn = new AsyncLocalStorage<Date>()

/** The time every use case goes by. */
export const now = (): Date => standIn.getStore() ?? new Date()

/** Runs work as if it were `time`: for demo data that has a history, and for tests of deadlines. */
export const atTime = <T>(time: Date, work: () => Promise<T>): Promise<T> => standIn.run(time, work)
