'use client'

import { createContext, use } from 'react'

/** How a page goes on: on rendered pages the browser loads; in the shell the view changes. */
export type Going = { to(address: string): void; again(): void }

export const GoingContext = createContext<Going>({ to: (address) => location.assign(address), again: () => location.reload() })

export const useGoing = (): Going => use(GoingContext)
