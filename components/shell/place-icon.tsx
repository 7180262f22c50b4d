import { CalendarRange, Flag, Gauge, ListChecks, Ruler, Settings, Store, Sun, Users, Wrench, type LucideIcon } from 'lucide-react'

const icons: Record<string, LucideIcon> = {
  today: Sun, scorecards: Gauge, visits: CalendarRange, reviews: ListChecks, actions: Wrench,
  standards: Ruler, campaigns: Flag, branches: Store, shoppers: Users, settings: Settings,
}

export function PlaceIcon({ place }: { place: string }) {
  const Icon = icons[place] ?? Gauge
  return <Icon aria-hidden />
}
