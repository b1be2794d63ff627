export const rolloutPhases = ['week_1', 'week_2', 'first_30_days'] as const
export type RolloutPhase = (typeof rolloutPhases)[number]

/** `person`: nothing in the ledger tells it, somebody confirms it. */
interface Definition {
  readonly phase: RolloutPhase
  readonly title: string
  readonly ticks: 'ledger' | 'person'
}

const item = (phase: RolloutPhase, title: string, ticks: Definition['ticks']): Definition => ({ phase, title, ticks })

/** The rollout plan of a client (domain, section 5), in its order. */
export const rolloutItems = {
  tasks_chosen: item('week_1', '3 to 5 tasks chosen', 'ledger'),
  tools_set_up: item('week_1', 'Tools set up', 'person'),
  sample_outputs_made: item('week_1', 'Sample outputs made', 'person'),
  terms_defined: item('week_1', 'Terms defined', 'ledger'),
  briefs_and_sops_published: item('week_1', 'Briefs and SOPs published', 'ledger'),
  access_granted: item('week_1', 'Access granted', 'ledger'),
  shadow_under_way: item('week_2', 'Shadow under way', 'ledger'),
  reverse_shadow_under_way: item('week_2', 'Reverse-shadow under way', 'ledger'),
  daily_review_done: item('week_2', 'Daily review done', 'ledger'),
  faq_started: item('week_2', 'FAQ started', 'ledger'),
  definition_of_done_refined: item('week_2', 'Definition of done refined', 'ledger'),
  adjacent_after_stable: item('first_30_days', 'Adjacent tasks only after stable performance', 'ledger'),
  turnaround_agreed: item('first_30_days', 'Turnaround agreed', 'ledger'),
  time_to_independence_measured: item('first_30_days', 'Time to independence measured', 'ledger'),
  dedicated_or_managed_decided: item('first_30_days', 'Dedicated or managed decided', 'person'),
} as const satisfies Readonly<Record<string, Definition>>

export type RolloutItemId = keyof typeof rolloutItems

export const rolloutItemIds = Object.keys(rolloutItems) as RolloutItemId[]
