import { readVirtualMoment } from '@understudy/engine/agency/read-virtual-moment'
import type { Asking } from './read-route.ts'

/** When a request happens: now, or where the driver of a virtual agency stands. In milliseconds since the epoch. */
export function momentOf({
  engine,
  viewer,
  isVirtual,
}: Pick<Asking<unknown, unknown>, 'engine' | 'viewer' | 'isVirtual'>): Promise<number> {
  return isVirtual ? readVirtualMoment(engine.pool, viewer.agencyId) : Promise.resolve(Date.now())
}
