import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export type CommandOutcome = 'accepted' | 'repeated' | 'refused' | 'conflict' | 'failed'

/** `failed` is tried again; `dead` is not. */
export type DeliveryOutcome = 'sent' | 'failed' | 'dead'

export interface DeliveryBacklog {
  readonly channel: string
  readonly waiting: number
  /** For how long the oldest has waited that nothing holds back. */
  readonly seconds: number
}

/** What the engine and the services report. They are handed this and know nothing of registries. */
export interface Metrics {
  commandDone(name: string, outcome: CommandOutcome): void
  /** One batch through the shell: its commands, and the seconds of its two round trips. */
  batchDone(batch: { commands: number; loadSeconds: number; commitSeconds: number }): void
  batchRetried(why: 'moved_on' | 'halved'): void
  relaySent(events: number): void
  relayLag(positions: number, seconds: number): void
  laneLag(handler: string, lane: number, positions: number): void
  /** How long what is due waits already, how much of it there is, and how much keeps failing, which is not in the others. */
  dueLag(seconds: number, streams: number, failing: number): void
  /** A stream's alarm was answered, so late after it was due. */
  dueSettled(stream: string, lateSeconds: number): void
  parkedEvents(handler: string, count: number): void
  /** One attempt to deliver a message, alone or with many in it. */
  deliveryDone(channel: string, outcome: DeliveryOutcome): void
  /** What waits by each channel; one by which nothing does has no series. */
  deliveryBacklog(backlog: readonly DeliveryBacklog[]): void
  jobDone(queue: string, outcome: 'completed' | 'failed' | 'stalled', seconds: number): void
  httpAnswered(request: { method: string; route: string; status: number; seconds: number }): void
  checkpointsMade(count: number): void
}

export interface MetricsRegistry extends Metrics {
  /** In Prometheus' text format. */
  text(): Promise<string>
  readonly contentType: string
}

export interface MetricsOptions {
  /** The service, as a label of every series. */
  readonly service: string
  /** Memory, CPU, event loop and garbage collection of the process; on unless said otherwise. */
  readonly ofProcess?: boolean
}

const quick = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]
/** From a sweep to an outage of some hours. */
const lateness = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60, 300, 1_800, 7_200]
const sizes = [1, 2, 5, 10, 20, 50, 100, 200]

/**
 * The series of one process. Labels are names out of closed lists (commands, routes, handlers), never ids, so that
 * their number stays small and no series tells of a person or an agency.
 */
export function openMetrics({ service, ofProcess = true }: MetricsOptions): MetricsRegistry {
  const registry = new Registry()
  registry.setDefaultLabels({ service })
  if (ofProcess) collectDefaultMetrics({ register: registry, prefix: 'understudy_' })
  return {
    ...engineMetrics(registry),
    ...queueMetrics(registry),
    ...deliveryMetrics(registry),
    ...edgeMetrics(registry),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}

type EngineMetrics = Pick<Metrics, 'commandDone' | 'batchDone' | 'batchRetried' | 'checkpointsMade'>

function engineMetrics(registry: Registry): EngineMetrics {
  const registers = [registry]
  const commands = new Counter({
    name: 'understudy_commands_total',
    help: 'Commands by name and outcome',
    labelNames: ['command', 'outcome'],
    registers,
  })
  const batch = new Histogram({
    name: 'understudy_batch_commands',
    help: 'Commands in one batch',
    buckets: sizes,
    registers,
  })
  const load = seconds(registry, 'understudy_load_seconds', 'First round trip of a batch')
  const commit = seconds(registry, 'understudy_commit_seconds', 'Second round trip of a batch')
  const retries = new Counter({
    name: 'understudy_batch_retries_total',
    help: 'Batches that were decided again, by why',
    labelNames: ['why'],
    registers,
  })
  const checkpoints = new Counter({
    name: 'understudy_checkpoints_total',
    help: 'Checkpoints of the ledger',
    registers,
  })
  return {
    commandDone: (command, outcome) => commands.inc({ command, outcome }),
    batchDone({ commands: size, loadSeconds, commitSeconds }) {
      batch.observe(size)
      load.observe(loadSeconds)
      commit.observe(commitSeconds)
    },
    batchRetried: (why) => retries.inc({ why }),
    checkpointsMade: (count) => checkpoints.inc(count),
  }
}

type QueueMetrics = Pick<
  Metrics,
  'relaySent' | 'relayLag' | 'laneLag' | 'dueLag' | 'dueSettled' | 'parkedEvents' | 'jobDone'
>

function queueMetrics(registry: Registry): QueueMetrics {
  const registers = [registry]
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers })
  const sent = new Counter({ name: 'understudy_relay_events_total', help: 'Events handed to the queue', registers })
  const relayPositions = gauge('understudy_relay_lag_positions', 'Events of the ledger that the relay has yet to send')
  const relaySeconds = gauge('understudy_relay_lag_seconds', 'Age of the oldest event that the relay has yet to send')
  const lane = gauge('understudy_lane_lag_positions', 'Events sent and not yet handled', ['handler', 'lane'])
  const dueSeconds = gauge('understudy_due_lag_seconds', 'How long the oldest due stream has been waiting')
  const dueStreams = gauge('understudy_due_streams', 'Streams whose alarm has rung and that are not yet settled')
  const failing = gauge(
    'understudy_failing_alarms',
    'Streams whose alarm rang and could not be settled when last tried',
  )
  const late = new Histogram({
    name: 'understudy_due_late_seconds',
    help: 'From the instant at which something was due to its record, by stream',
    labelNames: ['stream'],
    buckets: lateness,
    registers,
  })
  const parked = gauge('understudy_parked_events', 'Events that could not be handled and wait for a person', [
    'handler',
  ])
  const jobs = seconds(registry, 'understudy_job_seconds', 'Jobs by queue and outcome', ['queue', 'outcome'])
  return {
    relaySent: (events) => sent.inc(events),
    relayLag(positions, age) {
      relayPositions.set(positions)
      relaySeconds.set(age)
    },
    laneLag: (handler, number, positions) => lane.set({ handler, lane: String(number) }, positions),
    dueLag(age, streams, failed) {
      dueSeconds.set(age)
      dueStreams.set(streams)
      failing.set(failed)
    },
    dueSettled: (stream, seconds) => late.observe({ stream }, seconds),
    parkedEvents: (handler, count) => parked.set({ handler }, count),
    jobDone: (queue, outcome, took) => jobs.observe({ queue, outcome }, took),
  }
}

function deliveryMetrics(registry: Registry): Pick<Metrics, 'deliveryDone' | 'deliveryBacklog'> {
  const registers = [registry]
  const deliveries = new Counter({
    name: 'understudy_deliveries_total',
    help: 'Attempts to deliver a message, by channel and outcome',
    labelNames: ['channel', 'outcome'],
    registers,
  })
  const labelNames = ['channel']
  const waiting = new Gauge({
    name: 'understudy_delivery_waiting',
    help: 'Messages that are made and not sent',
    labelNames,
    registers,
  })
  const oldest = new Gauge({
    name: 'understudy_delivery_oldest_seconds',
    help: 'How long the oldest message has been waiting that nothing holds back',
    labelNames,
    registers,
  })
  return {
    deliveryDone: (channel, outcome) => deliveries.inc({ channel, outcome }),
    deliveryBacklog(backlog) {
      waiting.reset()
      oldest.reset()
      for (const { channel, waiting: count, seconds: age } of backlog) {
        waiting.set({ channel }, count)
        oldest.set({ channel }, age)
      }
    },
  }
}

function edgeMetrics(registry: Registry): Pick<Metrics, 'httpAnswered'> {
  const http = seconds(registry, 'understudy_http_seconds', 'Requests by route and status', [
    'method',
    'route',
    'status',
  ])
  return {
    httpAnswered: ({ method, route, status, seconds: took }) =>
      http.observe({ method, route, status: String(status) }, took),
  }
}

function seconds(registry: Registry, name: string, help: string, labelNames: string[] = []): Histogram {
  return new Histogram({ name, help, labelNames, buckets: quick, registers: [registry] })
}

/** For programs and tests that measure nothing. */
export const noMetrics: Metrics = {
  commandDone: () => {},
  batchDone: () => {},
  batchRetried: () => {},
  relaySent: () => {},
  relayLag: () => {},
  laneLag: () => {},
  dueLag: () => {},
  dueSettled: () => {},
  parkedEvents: () => {},
  deliveryDone: () => {},
  deliveryBacklog: () => {},
  jobDone: () => {},
  httpAnswered: () => {},
  checkpointsMade: () => {},
}
