import { describe, expect, test } from 'vitest'
import { openMetrics } from './metrics.ts'

const opened = () => openMetrics({ service: 'worker', ofProcess: false })

describe('what a scrape answers', () => {
  test('commands by name and outcome', async () => {
    const metrics = opened()
    metrics.commandDone('work_item.submit', 'accepted')
    metrics.commandDone('work_item.submit', 'accepted')
    metrics.commandDone('work_item.submit', 'refused')
    const text = await metrics.text()
    expect(text).toContain(
      'understudy_commands_total{command="work_item.submit",outcome="accepted",service="worker"} 2',
    )
    expect(text).toContain('understudy_commands_total{command="work_item.submit",outcome="refused",service="worker"} 1')
  })

  test('batches with their size and the seconds of both round trips', async () => {
    const metrics = opened()
    metrics.batchDone({ commands: 40, loadSeconds: 0.003, commitSeconds: 0.011 })
    metrics.batchRetried('moved_on')
    const text = await metrics.text()
    expect(text).toContain('understudy_batch_commands_bucket{le="20",service="worker"} 0')
    expect(text).toContain('understudy_batch_commands_bucket{le="50",service="worker"} 1')
    expect(text).toContain('understudy_load_seconds_sum{service="worker"} 0.003')
    expect(text).toContain('understudy_commit_seconds_sum{service="worker"} 0.011')
    expect(text).toContain('understudy_batch_retries_total{why="moved_on",service="worker"} 1')
  })

  test('how far relay, lanes and alarms lag behind, and what is parked', async () => {
    const metrics = opened()
    metrics.relaySent(12)
    metrics.relayLag(7, 0.4)
    metrics.laneLag('quality', 3, 5)
    metrics.dueLag(1.5, 20, 2)
    metrics.dueSettled('work_item', 0.2)
    metrics.parkedEvents('quality', 2)
    const text = await metrics.text()
    for (const line of [
      'understudy_relay_events_total{service="worker"} 12',
      'understudy_relay_lag_positions{service="worker"} 7',
      'understudy_relay_lag_seconds{service="worker"} 0.4',
      'understudy_lane_lag_positions{handler="quality",lane="3",service="worker"} 5',
      'understudy_due_lag_seconds{service="worker"} 1.5',
      'understudy_due_streams{service="worker"} 20',
      'understudy_failing_alarms{service="worker"} 2',
      'understudy_due_late_seconds_bucket{le="0.25",service="worker",stream="work_item"} 1',
      'understudy_parked_events{handler="quality",service="worker"} 2',
    ])
      expect(text).toContain(line)
  })

  test('what became of deliveries, and what waits by each channel', async () => {
    const metrics = opened()
    for (const outcome of ['sent', 'sent', 'failed', 'dead'] as const) metrics.deliveryDone('email', outcome)
    metrics.deliveryBacklog([{ channel: 'teams', waiting: 9, seconds: 1 }])
    metrics.deliveryBacklog([{ channel: 'slack', waiting: 3, seconds: 12.5 }])
    const text = await metrics.text()
    for (const line of [
      'understudy_deliveries_total{channel="email",outcome="sent",service="worker"} 2',
      'understudy_deliveries_total{channel="email",outcome="failed",service="worker"} 1',
      'understudy_deliveries_total{channel="email",outcome="dead",service="worker"} 1',
      'understudy_delivery_waiting{channel="slack",service="worker"} 3',
      'understudy_delivery_oldest_seconds{channel="slack",service="worker"} 12.5',
    ])
      expect(text).toContain(line)
    expect(text).not.toContain('teams')
  })

  test('jobs, requests and checkpoints', async () => {
    const metrics = opened()
    metrics.jobDone('quality', 'failed', 0.2)
    metrics.httpAnswered({ method: 'GET', route: '/v1/work-items/:id', status: 404, seconds: 0.004 })
    metrics.checkpointsMade(3)
    const text = await metrics.text()
    expect(text).toContain('understudy_job_seconds_count{service="worker",queue="quality",outcome="failed"} 1')
    expect(text).toContain(
      'understudy_http_seconds_count{service="worker",method="GET",route="/v1/work-items/:id",status="404"} 1',
    )
    expect(text).toContain('understudy_checkpoints_total{service="worker"} 3')
  })

  test('the process itself: memory and the event loop', async () => {
    const metrics = openMetrics({ service: 'api' })
    const text = await metrics.text()
    expect(text).toMatch(/understudy_process_resident_memory_bytes\{service="api"\} \d+/)
    expect(text).toContain('understudy_nodejs_eventloop_lag_seconds')
    expect(metrics.contentType).toContain('text/plain')
  })

  test('two registries in one process do not mix', async () => {
    const [one, two] = [opened(), opened()]
    one.relaySent(1)
    expect(await two.text()).toContain('understudy_relay_events_total{service="worker"} 0')
  })
})
