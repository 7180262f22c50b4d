import { Drawn } from './field-icon'

const paths = {
  stop: 'M5 5h14v14H5z',
  start: 'M7 4.5v15l12-7.5z',
  close: 'M6 6l12 12M18 6 6 18',
  clock: 'M12 7v5l3 2M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z',
  microphone: 'M12 15a3.5 3.5 0 0 0 3.5-3.5v-5a3.5 3.5 0 0 0-7 0v5A3.5 3.5 0 0 0 12 15zM5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3',
} as const

/** Signs no first screen shows: they come with the part that does. */
export const RareIcon = ({ name, className }: { name: keyof typeof paths; className?: string }) => <Drawn path={paths[name]} className={className} />
