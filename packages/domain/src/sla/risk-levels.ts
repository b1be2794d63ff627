/** What the curves count that a clock is read from, the widest first; the last counts the last days of the one before it. */
export const curveLevels = ['agency', 'task_type', 'task', 'turn', 'lately'] as const
export type CurveLevel = (typeof curveLevels)[number]

/** What is known of a clock's work. */
export interface RiskSubject {
  readonly taskId: string
  readonly taskType: string
  /** It repeats earlier work, which takes another time than to do it at first. */
  readonly isRepeat: boolean
}

/** Which of a level's curves the clock of such work is counted in, and read from. */
export function subjectAt(level: CurveLevel, { taskId, taskType, isRepeat }: RiskSubject): string {
  const turn = isRepeat ? `${taskId} again` : taskId
  return { agency: '', task_type: taskType, task: taskId, turn, lately: turn }[level]
}
