import type { Verdict } from '@understudy/domain/review/machine'
import type { Cause } from '@understudy/domain/review/review'
import { hasReadSop } from '@understudy/domain/work-item/read-sop'
import type { Priority } from '@understudy/domain/work-item/work-item'
import type { PersonName } from './demo-people.ts'
import { type TaskName, tasks } from './demo-tasks.ts'
import { type Look, system } from './script.ts'
import type { Stage } from './stage.ts'

const minuteMs = 60_000

/** How far one work item comes; what is left out has not happened yet. Instants in milliseconds since the epoch. */
export interface ItemLife {
  readonly task: TaskName
  readonly title: string
  readonly who: PersonName
  /** Named by the lead, where routing would find somebody else; or nobody, because nobody could be found. */
  readonly by?: 'lead' | 'nobody'
  readonly priority?: Priority
  readonly madeAt: number
  readonly startedAt?: number
  /** Steps ticked so far; all required ones where it is handed in. */
  readonly ticked?: number
  readonly submittedAt?: number
  readonly judged?: Judgement
}

export interface Judgement {
  readonly claimedAt: number
  /** Left out while the reviewer is still at it. */
  readonly at?: number
  readonly verdict: Verdict
  readonly theme?: string
  readonly cause?: Cause
  readonly comment?: string
}

/** The secret of a draw period (a month), in hexadecimal digits. */
export type DrawKeyOf = (period: string) => string

/** Plays work items through the same commands that people and handlers send. */
export class ItemLives {
  readonly #stage: Stage
  readonly #drawKeyOf: DrawKeyOf

  constructor(stage: Stage, drawKeyOf: DrawKeyOf) {
    this.#stage = stage
    this.#drawKeyOf = drawKeyOf
  }

  /** Answers the item's id. */
  play(life: ItemLife): string {
    const { script, actor, taskId, memberId } = this.#stage
    const { task, title, who, madeAt, startedAt, submittedAt, priority = 'normal' } = life
    const workItemId = script.add(madeAt, actor('dana'), 'work_item.make', { taskId: taskId(task), title, priority })
    if (life.by === 'lead')
      script.add(madeAt, actor('dana'), 'work_item.assign', { workItemId, assistantId: memberId(who) })
    else if (life.by === undefined) script.add(madeAt, system('lifecycle'), 'work_item.route', { workItemId })
    if (startedAt === undefined) return workItemId
    script.add(startedAt, actor(who), 'work_item.acknowledge_sop', (look: Look) => unreadSop(look, workItemId))
    script.add(startedAt, actor(who), 'work_item.start', { workItemId })
    this.#tick(workItemId, life, startedAt)
    if (submittedAt !== undefined) this.handIn(workItemId, who, submittedAt, life.judged)
    return workItemId
  }

  /** Handed in and drawn; judged where the draw held it for a review. */
  handIn(workItemId: string, who: PersonName, at: number, judged: Judgement | undefined): void {
    const { script, actor } = this.#stage
    const period = new Date(at).toISOString().slice(0, 7)
    script.add(at, actor(who), 'work_item.submit', { workItemId, links: ['https://files.example/results'] })
    script.add(at, system('quality'), 'work_item.draw', { workItemId, period, keyHex: this.#drawKeyOf(period) })
    if (judged !== undefined) this.judge(workItemId, judged)
  }

  block(workItemId: string, who: PersonName, at: number, waitsFor: 'client' | 'agency' | 'third_party', why: string) {
    const { script, actor } = this.#stage
    script.add(at, actor(who), 'work_item.block', { workItemId, waitsFor, reason: why })
  }

  /** What a verdict sent back is done again, step by step, and handed in. */
  mend(workItemId: string, { task, who }: Pick<ItemLife, 'task' | 'who'>, from: number, to: number, judged: Judgement) {
    this.#stage.script.add(from, this.#stage.actor(who), 'work_item.start', { workItemId })
    this.#tick(workItemId, { task, who, submittedAt: to }, from)
    this.handIn(workItemId, who, to, judged)
  }

  #tick(
    workItemId: string,
    { task, who, submittedAt, ticked }: Pick<ItemLife, 'task' | 'who' | 'submittedAt' | 'ticked'>,
    startedAt: number,
  ): void {
    const { script, actor } = this.#stage
    const required = tasks[task].steps.flatMap((step, index) => (step.required ? [index + 1] : []))
    const done = required.slice(0, submittedAt === undefined ? (ticked ?? 0) : required.length)
    const gap = submittedAt === undefined ? minuteMs : (submittedAt - startedAt) / (done.length + 1)
    for (const [index, step] of done.entries())
      script.add(Math.round(startedAt + gap * (index + 1)), actor(who), 'work_item.tick_step', { workItemId, step })
  }

  /** A reviewer claims it and gives the verdict, where the draw held it for a review. */
  judge(workItemId: string, { claimedAt, at, verdict, theme, cause, comment = '' }: Judgement): void {
    const { script, actor } = this.#stage
    const inReview = (look: Look) => {
      const item = look('work_item', workItemId)
      return item?.state === 'in_review' && item.reviewId !== null ? { reviewId: item.reviewId } : undefined
    }
    script.add(claimedAt, actor('ruth'), 'review.claim', inReview)
    if (at === undefined) return
    script.add(at, actor('ruth'), 'review.give_verdict', (look) => {
      const found = inReview(look)
      return (
        found && { ...found, verdict, themes: theme === undefined ? [] : [theme], ...(cause && { cause }), comment }
      )
    })
    this.#count(workItemId, at)
  }

  /** What the quality handler answers to a verdict. */
  #count(workItemId: string, at: number): void {
    const { script } = this.#stage
    const judged = (look: Look) => {
      const item = look('work_item', workItemId)
      const review = item?.reviewId == null ? undefined : look('review', item.reviewId)
      const delegation = item?.delegationId == null ? undefined : look('delegation', item.delegationId)
      return item?.reviewId != null && item.delegationId !== null && review && delegation
        ? { item, review, delegation, reviewId: item.reviewId, delegationId: item.delegationId }
        : undefined
    }
    script.add(at, system('quality'), 'delegation.record_outcome', (look) => {
      const found = judged(look)
      if (found?.review.round !== 1 || found.review.verdict === null) return undefined
      const { verdict, cause } = found.review
      const result = verdict === 'passed' ? 'pass' : verdict === 'critical' ? 'critical' : 'rework'
      return { delegationId: found.delegationId, reviewId: found.reviewId, result, cause }
    })
    script.add(at, system('rework'), 'task.note_rework', (look) => {
      const found = judged(look)
      const { review, item } = found ?? {}
      if (item?.state !== 'rework' || review === undefined) return undefined
      const { round, themes, cause } = review
      return { taskId: item.taskId, reviewId: item.reviewId, round, themes, cause, at }
    })
    script.add(at, system('quality'), 'delegation.open_rework', (look) => {
      const found = judged(look)
      if (found?.item.state !== 'rework') return undefined
      return { delegationId: found.delegationId, workItemId, critical: found.review.verdict === 'critical' }
    })
    script.add(at, system('quality'), 'delegation.close_rework', (look) => {
      const found = judged(look)
      const isOpen = found?.item.state === 'delivered' && found.delegation.openRework.includes(workItemId)
      return isOpen ? { delegationId: found.delegationId, workItemId } : undefined
    })
  }
}

/** Who covers without a hand-over of the task reads the SOP first; nobody reads it twice. */
function unreadSop(look: Look, workItemId: string) {
  const item = look('work_item', workItemId)
  if (item?.assistantId == null || item.delegationId !== null) return undefined
  const { assistantId, taskId, sopVersion: version } = item
  const reader = { task: look('task', taskId), assistant: look('member', assistantId), delegation: undefined }
  return hasReadSop(item, reader) ? undefined : { workItemId, version }
}
