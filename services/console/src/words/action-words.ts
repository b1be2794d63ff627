/** What becomes of what somebody was to do for a client. */
export const actionWords = {
  change: 'Another day, or somebody else',
  owner: 'Who does it',
  dueOn: 'By',
  changeIt: 'Keep it so',
  drop: 'It is not to be done',
  reason: 'Why not',
  dropIt: 'Drop it',
} as const
