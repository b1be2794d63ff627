import { type Calibrations, noCalibrations, type RiskModel, withLesson } from '@understudy/domain/sla/risk'
import type { Durations } from '@understudy/domain/sla/risk-curve'
import type { SortedLesson } from '@understudy/domain/sla/risk-lessons'
import { curveLevels, subjectAt } from '@understudy/domain/sla/risk-levels'
import { type Queue, type Wait, waitAfter, withWait } from '@understudy/domain/sla/risk-queue'
import { closeSpans, type Span } from '@understudy/domain/sla/risk-span'
import type { PromiseRun } from './promise-run.ts'

type Kept = Pick<PromiseRun, 'streamId' | 'taskId' | 'taskType' | 'isRepeat' | 'begunMs'>

/** What an agency knew of its clocks at an instant of its past, kept up span by span as its handler does it. */
export class PastModel {
  readonly #curves = new Map<string, Durations>()
  readonly #calibrations = new Map<string, Calibrations>()
  readonly #waits = new Map<string, Wait | undefined>()
  readonly #queues = new Map<string, readonly Queue[]>()
  #span: Span = { count: 0, since: undefined }
  #waiting: { readonly lesson: SortedLesson; readonly kept: Kept }[] = []

  of(sort: string, kept: Kept): RiskModel {
    const curves = namesOf(sort, kept).map((name) => this.#curves.get(name))
    const queues = this.#queues.get(kept.taskId) ?? []
    return { curves, calibrations: this.#calibrations.get(sort) ?? noCalibrations, queues }
  }

  learn(lesson: SortedLesson, kept: Kept): void {
    this.#waiting.push({ lesson, kept })
    const { learn, left } = closeSpans(this.#span, [lesson.at])
    this.#span = left
    for (const one of this.#waiting.splice(0, learn)) this.#learn(one.lesson, one.kept)
  }

  #learn(lesson: SortedLesson, kept: Kept): void {
    const { sort, outcome } = lesson
    const { begunMs, isRepeat } = kept
    this.#wait(lesson, kept)
    const model = this.of(sort, kept)
    const learnt = withLesson(model, { ...lesson, ...(outcome && { outcome: { ...outcome, begunMs, isRepeat } }) })
    if (learnt === model) return
    for (const [index, name] of namesOf(sort, kept).entries()) this.#curves.set(name, learnt.curves[index] as Durations)
    this.#calibrations.set(sort, learnt.calibrations)
  }

  #wait({ wait, at }: SortedLesson, { streamId, taskId }: Kept): void {
    if (wait === undefined) return
    const was = this.#waits.get(streamId)
    this.#queues.set(taskId, withWait(this.#queues.get(taskId) ?? [], was, wait, at))
    this.#waits.set(streamId, waitAfter(was, wait))
  }
}

const namesOf = (sort: string, kept: Kept) => curveLevels.map((level) => `${sort} ${level} ${subjectAt(level, kept)}`)
