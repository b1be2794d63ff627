type Say = (name: string, input: object, by?: string) => Promise<Readonly<Record<string, unknown>>>

interface Learner {
  readonly taskId: string
  readonly delegationId: string
  readonly assistantId: string
  /** Who shows the work. */
  readonly lead: string
}

const itemsWatched = 3

/** A hand-over that has begun, taken to reverse-shadow as the gates ask: three items of one step are shown by a lead and watched. */
export async function throughTheGates(
  say: Say,
  { taskId, delegationId, assistantId, lead }: Learner,
  sopVersion = 1,
): Promise<void> {
  await say('delegation.acknowledge_sop', { delegationId, version: sopVersion }, assistantId)
  await say('delegation.advance', { delegationId }, lead)
  for (let count = 0; count < itemsWatched; count++) {
    const { workItemId } = await say('work_item.make', { taskId, title: 'Shown', assistantId: lead }, lead)
    await say('work_item.start', { workItemId }, lead)
    await say('work_item.tick_step', { workItemId, step: 1 }, lead)
    await say('work_item.submit', { workItemId }, lead)
    await say('delegation.observe_item', { delegationId, workItemId }, assistantId)
  }
  await say('delegation.record_walkthrough', { delegationId, link: 'https://example.org/walkthrough' }, lead)
  await say('delegation.sign_off_demonstration', { delegationId }, lead)
  await say('delegation.advance', { delegationId }, lead)
}
