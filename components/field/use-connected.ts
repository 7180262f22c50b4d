'use client'

import { useSyncExternalStore } from 'react'
import { isConnected, onConnection } from '@/lib/offline/connected'

/** Whether there is a connection; what the server draws has one. */
export const useConnected = (): boolean => useSyncExternalStore(onConnection, isConnected, () => true)
