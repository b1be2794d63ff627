import type { GateFacts } from './gates.ts'

/** What held when `assigned → shadow` opened, for the ledger: versions and names, so that it can be checked later. */
export function heldForShadow({ delegation, task, client }: GateFacts): string[] {
  return [
    `brief ${task.brief?.version}`,
    `sop ${task.sop?.version}, acknowledged ${delegation.acknowledgedSop}`,
    ...(task.clinical ? ['clinical guard'] : []),
    'agreement signed',
    ...task.accessNeeds.map(({ system, role }) => `access to ${system} as ${role}`),
    ...(client.regulated ? ['compliance signed off'] : []),
  ]
}

export function heldForReverseShadow({ delegation }: Pick<GateFacts, 'delegation'>): string[] {
  const { observedItems, demonstratorSignOff } = delegation
  return [`${observedItems.length} work items observed`, 'walkthrough', `signed off by ${demonstratorSignOff?.by}`]
}

export function heldForIndependence({ delegation }: Pick<GateFacts, 'delegation'>): string[] {
  const { quality } = delegation
  return [
    `score ${quality.score} in attempt ${quality.attempt}, ${quality.inAttempt} reviews`,
    `${quality.days.length} working days`,
    'no open rework',
    'no unresolved critical error',
  ]
}
