import type { Delivery } from './delivery.ts'

/** The row itself is what the inbox shows: it has arrived once it may be seen. */
export function sendInApp(): Delivery {
  return { kind: 'accepted', providerId: null, status: null }
}
