import { canonical, type Draft, namedTarget, valueAt } from './draft'

/** A value `device` had set that gave way to a change which did not know of it. `version`: the draft's after that change. */
export type Overruled = { target: string; lost: unknown; device: string; version: number }

/**
 * Those of which a phone that goes by `devices` has to be told when it last saw the draft at version `seen` and takes up this one: what it
 * said anew since, and what is used again, is no loss.
 */
export const overruledSince = (all: readonly Overruled[], draft: Draft, devices: ReadonlySet<string | undefined>, seen: number): Overruled[] =>
  all.filter(({ target, lost, device, version }) =>
    version > seen && version <= draft.version && devices.has(device) && !devices.has(draft.stamps[target]?.device) && canonical(lost) !== canonical(valueAt(draft, namedTarget(target))))
