/** A page's save by its place among that page's saves, counted from 1. */
export type PageTurn = { page: string; turn: number }

/** How many pages one after another may hand their unsaved text on. */
export const MAX_AFTER = 8

/**
 * Which open page a save comes from. `after` names the last saves of closed pages whose whole text this one took over, since nobody
 * can say which of them still reached the server.
 */
export type SavingPage = PageTurn & { after: PageTurn[] }
